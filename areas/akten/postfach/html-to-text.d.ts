declare module 'html-to-text' {
  export interface Selector {
    readonly selector: string;
    readonly format?: string;
    readonly options?: Readonly<Record<string, unknown>>;
  }
  export interface Element {
    readonly name: string;
    readonly attribs?: Readonly<Record<string, string>>;
    readonly parent?: Element;
    readonly children: readonly Element[];
  }
  export interface Builder {
    openBlock(options: { readonly leadingLineBreaks: number }): void;
    closeBlock(options: { readonly trailingLineBreaks: number }): void;
    addLiteral(text: string): void;
    addInline(text: string): void;
  }
  export type Formatter = (
    element: Element,
    walk: (children: readonly Element[], builder: Builder) => void,
    builder: Builder,
  ) => void;
  export interface Options {
    readonly formatters?: Readonly<Record<string, Formatter>>;
    readonly wordwrap?: number | false;
    readonly selectors?: readonly Selector[];
    readonly limits?: Readonly<Record<string, unknown>>;
  }
  export function convert(html: string, options?: Options): string;
}
