namespace Partnerships.PersonalData;

/// <summary>The rules about personal data. None of them has a value of a person.</summary>
public static class PersonalDataRefusals
{
    /// <summary>The person's data are erased, or an erasure is granted: nothing is kept or given out any more.</summary>
    public static Refusal Erased { get; } = new("personal-data-erased", RefusalKind.Conflict);

    /// <summary>Nothing is kept about the person.</summary>
    public static Refusal NothingKept { get; } = new("no-personal-data", RefusalKind.Conflict);

    /// <summary>Other data are kept: correct them, naming the version that was read.</summary>
    public static Refusal AlreadyRecorded { get; } = new("personal-data-already-recorded", RefusalKind.Conflict);

    /// <summary>Not a telephone number: 5 to 15 digits.</summary>
    public static Refusal PhoneInvalid { get; } = new("phone-invalid", RefusalKind.Invalid);

    /// <summary>Not a mail address.</summary>
    public static Refusal MailInvalid { get; } = new("mail-invalid", RefusalKind.Invalid);

    /// <summary>Not a civil registration number: ten digits that begin with a day and a month.</summary>
    public static Refusal CprInvalid { get; } = new("cpr-invalid", RefusalKind.Invalid);

    /// <summary>A civil registration number is kept together with the basis for it, and only then (Databeskyttelsesloven section 11).</summary>
    public static Refusal CprBasisMissing { get; } = new("cpr-basis-missing", RefusalKind.Invalid);

    /// <summary>The number is to be kept by consent, and no such consent is in force (Databeskyttelsesloven section 11(2), no. 2).</summary>
    public static Refusal CprConsentMissing { get; } = new("cpr-consent-missing", RefusalKind.Conflict);

    /// <summary>A purpose of this kind is said in words.</summary>
    public static Refusal PurposeWordsMissing { get; } = new("purpose-words-missing", RefusalKind.Invalid);

    /// <summary>The reading was recorded some time ago. A retry is answered, but to read again is a reading of its own.</summary>
    public static Refusal ReadingAnswered { get; } = new("reading-answered", RefusalKind.Conflict);

    /// <summary>The words hold something of the person's data, and would stay in the log for ever: say it without.</summary>
    public static Refusal WordsNamePerson { get; } = new("words-name-person", RefusalKind.Invalid);

    /// <summary>The field is not kept, or the consent to use it was withdrawn.</summary>
    public static Refusal FieldNotReadable { get; } = new("field-not-readable", RefusalKind.Conflict);

    /// <summary>The rule does not fit what is consented to: the use of a CPR number rests on Databeskyttelsesloven section 11, and nothing else does.</summary>
    public static Refusal ConsentBasisUnfit { get; } = new("consent-basis-unfit", RefusalKind.Invalid);

    /// <summary>The consent was given on a later day; the value is that day.</summary>
    public static Refusal BeforeConsent { get; } = new("before-consent", RefusalKind.Invalid);

    /// <summary>A request awaits its decision already; the value is the day of its receipt.</summary>
    public static Refusal AlreadyRequested { get; } = new("erasure-already-requested", RefusalKind.Conflict);

    /// <summary>No request and no proposal awaits a decision.</summary>
    public static Refusal NotRequested { get; } = new("erasure-not-requested", RefusalKind.Conflict);

    /// <summary>The erasure was granted, which cannot be taken back.</summary>
    public static Refusal AlreadyGranted { get; } = new("erasure-already-granted", RefusalKind.Conflict);
}
