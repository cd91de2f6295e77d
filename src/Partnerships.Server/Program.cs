using Partnerships.Server;
using Partnerships.Server.Serving;

return await Verbs.Create(ServerSettings.FromEnvironment).Parse(args).InvokeAsync();
