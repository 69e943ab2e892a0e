/**
 * What we use of pdfmake. Its published types ask for those of the browser, which would then seem to exist in every
 * file of the server.
 */
declare module 'pdfmake' {
  type Margin = [left: number, top: number, right: number, bottom: number];
  export type Words = Readonly<{ text: string; color?: string; wordBreak?: 'break-all' }>;
  type Styled = Readonly<{
    margin?: Margin;
    alignment?: 'left' | 'center' | 'right';
    fontSize?: number;
    color?: string;
    fillColor?: string;
    headlineLevel?: number;
    unbreakable?: boolean;
  }>;
  type TextPart = Styled &
    Readonly<{
      text: string | readonly Words[];
      leadingIndent?: number;
      pageBreak?: 'after';
      colSpan?: number;
      width?: '*' | 'auto';
      border?: readonly [boolean, boolean, boolean, boolean];
    }>;
  type TablePart = Styled &
    Readonly<{
      table: Readonly<{
        body: readonly (readonly TextPart[])[];
        widths: readonly string[];
        headerRows?: number;
        keepWithHeaderRows?: number;
        dontBreakRows?: boolean;
      }>;
      layout: Readonly<{
        hLineColor?: () => string;
        vLineColor?: () => string;
        hLineWidth?: (line: number) => number;
        vLineWidth?: () => number;
      }>;
    }>;
  export type TableCell = TextPart;
  export type Content =
    | TextPart
    | TablePart
    | (Styled & Readonly<{ stack: readonly Content[] }>)
    | (Styled & Readonly<{ columns: readonly Content[] }>);

  type Node = Readonly<{
    headlineLevel?: number;
    startPosition: Readonly<{ top: number; pageInnerHeight: number }>;
  }>;
  type Definition = Readonly<{
    pageSize: 'A4';
    pageOrientation: 'portrait' | 'landscape';
    pageMargins: Margin;
    info: Readonly<Record<string, string>>;
    language: string;
    defaultStyle: Readonly<{ font: string; fontSize: number; lineHeight: number; color: string }>;
    content: readonly Content[];
    footer: (page: number, pages: number) => Content;
    pageBreakBefore: (node: Node) => boolean;
  }>;
  type Face = Readonly<{ normal: string; bold: string; italics: string; bolditalics: string }>;

  const pdfmake: Readonly<{
    setUrlAccessPolicy: (mayFetch: (url: string) => boolean) => void;
    setLocalAccessPolicy: (mayRead: (path: string) => boolean) => void;
    setFonts: (fonts: Readonly<Record<string, Face>>) => void;
    createPdf: (definition: Definition) => Readonly<{ getBuffer: () => Promise<Buffer> }>;
  }>;
  export default pdfmake;
}
