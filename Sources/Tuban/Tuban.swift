public import Dataflow
public import Diagnostics
public import Documents
public import Press
public import Production
public import Rendering

// The types of the API, so that one import is enough.

/// A message about a document: its place, what is wrong, why, and what to do.
public typealias Diagnostic = Diagnostics.Diagnostic
/// A stretch of a source, to which a message refers.
public typealias Span = Diagnostics.Span
/// A text with its lines.
public typealias SourceFile = Diagnostics.SourceFile
/// A line and a column.
public typealias Position = Diagnostics.Position
/// Provides what documents refer to.
public typealias SourceProvider = Documents.SourceProvider
/// A reference in a document: a path or a URL.
public typealias SourceReference = Documents.SourceReference
/// What a provider returns: bytes with a name.
public typealias Source = Documents.Source
/// Why a source can't be provided.
public typealias SourceError = Documents.SourceError
/// Sources in memory.
public typealias MemorySources = Documents.MemorySources
/// Files on disk, as far as permissions allow: see docs/Security.md.
public typealias FileSources = Production.FileSources
/// Which files may be read.
public typealias Permissions = Production.Permissions
/// PNG, PDF, SVG, or scenes as JSON.
public typealias OutputFormat = Production.OutputFormat
/// How SVG has text, and whether it has a size of its own.
public typealias SVGOptions = Production.SVGOptions
/// Whether PDF has layers, and whether it is made to be kept.
public typealias PDFOptions = Production.PDFOptions
/// What a press asks for: a standard, a condition with its ICC profile, and limits.
public typealias PressProfile = Press.PressProfile
/// A printing condition: a press, a paper and the inks on it.
public typealias OutputCondition = Press.OutputCondition
/// A colour profile, by which colours become inks.
public typealias ICCProfile = Press.ICCProfile
/// A file that an output was made from.
public typealias Dependency = Production.Dependency
/// A table of named columns.
public typealias Table = Dataflow.Table
/// The values of a field.
public typealias Column = Dataflow.Column
/// A number, a text, a date, …
public typealias Value = Dataflow.Value
