public import Dataflow
public import Diagnostics
public import Documents
public import Production

// The vocabulary of the API, so that one import is enough.

/// Something to be said of a document: where, what, why, and what to do.
public typealias Diagnostic = Diagnostics.Diagnostic
/// Answers for what documents name.
public typealias SourceProvider = Documents.SourceProvider
/// What a document names: a path, or an address.
public typealias SourceReference = Documents.SourceReference
/// What a provider gives: bytes with a name.
public typealias Source = Documents.Source
/// Why a source can't be had.
public typealias SourceError = Documents.SourceError
/// Sources that lie in memory.
public typealias MemorySources = Documents.MemorySources
/// Files of the disk, within what they were allowed: see docs/Security.md.
public typealias FileSources = Production.FileSources
/// Which files may be read.
public typealias Permissions = Production.Permissions
/// PNG, PDF, or scenes as JSON.
public typealias OutputFormat = Production.OutputFormat
/// A file that an output was made from.
public typealias Dependency = Production.Dependency
/// A table of named columns.
public typealias Table = Dataflow.Table
/// The values of one field.
public typealias Column = Dataflow.Column
/// A number, a text, a date, …
public typealias Value = Dataflow.Value
