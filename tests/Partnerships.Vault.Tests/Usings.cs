global using System.Security.Cryptography;
global using Npgsql;
global using Shouldly;
global using Xunit;
