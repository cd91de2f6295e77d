global using System.Text.RegularExpressions;
global using System.Xml.Linq;
global using Shouldly;
global using Xunit;
