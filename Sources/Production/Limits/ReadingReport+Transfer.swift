import Dataflow

extension ReadingReport: Transferable {
    func write(to writer: inout TransferWriter) {
        writer.write(tables)
        writer.write(steps)
        writer.write(marks)
    }

    init(from reader: inout TransferReader) {
        self.init()
        tables = reader.value()
        steps = reader.value()
        marks = reader.value()
    }
}

extension ReadingReport.TableReading: Transferable {
    func write(to writer: inout TransferWriter) {
        writer.write(name)
        writer.write(rowCount)
        writer.write(columns)
    }

    init(from reader: inout TransferReader) {
        self.init(name: reader.value(), rowCount: reader.value(), columns: reader.value())
    }
}

extension ReadingReport.ColumnReading: Transferable {
    func write(to writer: inout TransferWriter) {
        writer.write(name)
        writer.write(type)
        writer.write(missingCount)
        writer.write(misfitCount)
        writer.write(misfits)
    }

    init(from reader: inout TransferReader) {
        self.init(
            name: reader.value(), type: reader.value(), missingCount: reader.value(),
            misfitCount: reader.value(), misfits: reader.value())
    }
}

extension ReadingReport.Misfit: Transferable {
    func write(to writer: inout TransferWriter) {
        writer.write(text)
        writer.write(span)
    }

    init(from reader: inout TransferReader) { self.init(text: reader.value(), span: reader.value()) }
}

extension ReadingReport.Step: Transferable {
    func write(to writer: inout TransferWriter) {
        writer.write(name)
        writer.write(rowsBefore)
        writer.write(rowsAfter)
        writer.write(unmatchedCount)
    }

    init(from reader: inout TransferReader) {
        self.init(
            name: reader.value(), rowsBefore: reader.value(), rowsAfter: reader.value(),
            unmatchedCount: reader.value())
    }
}

extension ReadingReport.MarkReading: Transferable {
    func write(to writer: inout TransferWriter) {
        writer.write(mark)
        writer.write(rowCount)
        writer.write(drawnCount)
        writer.write(losses.map(\.reason))
        writer.write(losses.map(\.count))
    }

    init(from reader: inout TransferReader) {
        let (mark, rowCount, drawnCount): (String, Int, Int) = (
            reader.value(), reader.value(), reader.value()
        )
        let (reasons, counts): ([String], [Int]) = (reader.value(), reader.value())
        self.init(
            mark: mark, rowCount: rowCount, drawnCount: drawnCount,
            losses: zip(reasons, counts).map { (reason: $0, count: $1) })
    }
}
