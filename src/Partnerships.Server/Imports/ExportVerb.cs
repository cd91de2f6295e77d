using System.CommandLine;
using Partnerships.Server.Access;
using Partnerships.Server.Operations;
using Partnerships.Server.Serving;
using Partnerships.Server.Texts;

namespace Partnerships.Server.Imports;

/// <summary><c>export KIND</c>: writes what is registered in a city as a sheet that the import takes back, by whoever owns the log.</summary>
internal static class ExportVerb
{
    /// <summary>The verb.</summary>
    public static Command Create(Func<ServerSettings> settings)
    {
        var kind = new Argument<string>("kind") { Description = "The kind of sheet." };
        kind.AcceptOnlyFromAmong([.. SheetKinds.All.Select(it => it.Name)]);
        var city = new Option<string>("--city") { Description = "The municipality code.", Required = true };
        var lang = new Option<string>("--lang") { Description = "The language of headers and words.", DefaultValueFactory = _ => Language.Danish.Tag() };
        lang.AcceptOnlyFromAmong([.. Enum.GetValues<Language>().Select(it => it.Tag())]);
        var file = new Option<FileInfo?>("--output") { Description = "The file to write; standard output when not given." };
        var verb = new Command("export", "Writes a city's areas, companies, agreements, candidates or placements as CSV that the import takes back.")
        {
            kind, city, lang, file,
        };
        var owner = LogOwner.OptionsOf(verb, Roles.Caseworker);
        verb.SetAction((parsed, cancellation) => Failures.Say(parsed.InvocationConfiguration.Error, async () =>
        {
            await using var log = await owner.Find(settings(), parsed, cancellation);
            var sheet = new SheetToExport(parsed.GetRequiredValue(kind), parsed.GetRequiredValue(city), Languages.Parse(parsed.GetRequiredValue(lang))!.Value);
            using var written = new MemoryStream();
            await log.Export(sheet, written, cancellation);
            if (parsed.GetValue(file) is { } to) await File.WriteAllBytesAsync(to.FullName, written.ToArray(), cancellation);
            else await parsed.InvocationConfiguration.Output.WriteAsync(System.Text.Encoding.UTF8.GetString(written.ToArray()));
            return 0;
        }));
        return verb;
    }
}
