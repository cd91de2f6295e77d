namespace Partnerships.Server.Texts;

/// <summary>An agreement's life after it came into force.</summary>
internal static class LifeTexts
{
    public static Text Heading { get; } = new("Opfølgning og det, der kommer", "Follow-up and what comes next");
    public static Text Suspended { get; } = new("Aftalen er sat i bero: »{0}« Intet nyt åbnes under den.", "The agreement rests: “{0}” Nothing new is opened under it.");
    public static Text Left { get; } = new("{0} trådte ud af aftalen {1}: »{2}«", "{0} left the agreement on {1}: “{2}”");
    public static Text Renews { get; } = new("Forlænger en tidligere aftale mellem de samme parter", "Renews an earlier agreement between the same partners");
    public static Text RenewedBy { get; } = new("Afløses af en ny aftale mellem de samme parter", "To be followed by a further agreement between the same partners");
    public static Text Ahead { get; } = new("Påmindelser, der kommer", "Reminders to come");
    public static Text NothingAhead { get; } = new("Ingen er planlagt.", "None are planned.");
    public static Text Given { get; } = new("Påmindelser, der er givet", "Reminders given");
    public static Text ReminderOn { get; } = new("{0}: {1} ({2})", "{0}: {1} ({2})");
    public static Text Meetings { get; } = new("Opfølgningsmøder", "Follow-up meetings");
    public static Text NoMeetings { get; } = new("Ingen er afholdt.", "None have been held.");
    public static Text NextMeeting { get; } = new("Næste møde {0}.", "Next meeting {0}.");
    public static Text Concerns { get; } = new("Bekymringer", "Concerns");
    public static Text Concern { get; } = new("{0}, {1}: {2}", "{0}, {1}: {2}");
    public static Text Unresolved { get; } = new("Uløst", "Unresolved");
    public static Text Resolved { get; } = new("Løst", "Resolved");
    public static Text ResolvedOn { get; } = new("Løst {0}: {1}", "Resolved {0}: {1}");
}
