using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Partnerships.Architecture.Tests;

/// <summary>What an assembly's code uses of other assemblies, read from its metadata.</summary>
internal static class MemberUse
{
    /// <summary>Each as <c>Namespace.Type::Member</c>, for example <c>System.DateTime::get_Now</c>.</summary>
    public static IReadOnlySet<string> Of(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        return metadata.MemberReferences.Select(handle => metadata.GetMemberReference(handle))
            .Select(member => $"{NameOf(metadata, member.Parent)}::{metadata.GetString(member.Name)}").ToHashSet();
    }

    /// <summary>The simple names of the assemblies that it refers to.</summary>
    public static IReadOnlyList<string> AssembliesOf(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }

    private static string NameOf(MetadataReader metadata, EntityHandle type) => type.Kind switch
    {
        HandleKind.TypeReference => NameOf(metadata, metadata.GetTypeReference((TypeReferenceHandle)type)),
        HandleKind.TypeSpecification => metadata.GetTypeSpecification((TypeSpecificationHandle)type).DecodeSignature(new TypeNames(), null),
        _ => type.Kind.ToString(),
    };

    internal static string NameOf(MetadataReader metadata, TypeReference type) => type.ResolutionScope.Kind == HandleKind.TypeReference
        ? $"{NameOf(metadata, type.ResolutionScope)}+{metadata.GetString(type.Name)}"
        : $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
}
