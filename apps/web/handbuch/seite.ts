/** What a page of the Handbuch is made of: plain data, made from Markdown when the web is built, drawn by React. */
export type Inline =
  | string
  | { readonly kind: 'strong' | 'em'; readonly of: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  /** Inside the Handbuch: the page's name and a heading. */
  | { readonly kind: 'link'; readonly page: string; readonly hash?: string; readonly of: readonly Inline[] }
  | {
      readonly kind: 'image';
      readonly src: string;
      readonly alt: string;
      readonly width: number;
      readonly height: number;
    };

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly id: string; readonly of: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly of: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | {
      readonly kind: 'table';
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  | { readonly kind: 'code'; readonly text: string };

export interface HandbuchSeite {
  /** From its first heading. */
  readonly title: string;
  readonly blocks: readonly Block[];
}
