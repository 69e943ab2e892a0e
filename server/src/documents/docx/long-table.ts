import { FileChild, type IContext, type ITableOptions, type IXmlableObject, Table, type TableRow } from 'docx';

/** Rows that are made when they are written, and forgotten. */
export type Rows = Readonly<{ count: number; at: (row: number) => TableRow }>;

/**
 * A table whose rows below the heading are made one by one while it is written: the ledger of a large county has tens of
 * thousands of cells, and as parts of a document all at once they would fill the memory of the process that writes it.
 */
export class LongTable extends FileChild {
  private readonly top: Table;
  private readonly rows: Rows;

  constructor(top: ITableOptions, rows: Rows) {
    super('w:tbl');
    this.top = new Table(top);
    this.rows = rows;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const written = this.top.prepForXml(context);
    const parts: (IXmlableObject | undefined)[] = written?.['w:tbl'];
    for (let row = 0; row < this.rows.count; row++) parts.push(this.rows.at(row).prepForXml(context));
    return written;
  }
}
