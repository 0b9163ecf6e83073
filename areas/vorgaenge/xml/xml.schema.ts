/** What the XML child is asked and answers. It talks to nobody but us, so types are enough. */

/** An element: local name, children, own text, attributes by local name. */
export interface Knoten {
  readonly n: string;
  readonly k: readonly Knoten[];
  readonly t: string;
  readonly a: Readonly<Record<string, string>>;
}

export interface Gelesen {
  readonly wurzel: Knoten;
  readonly namespace: string;
}

export interface XmlRequest {
  /** base64 */
  readonly xml: string;
  /** Path of the schema to check against; its folder serves what it includes. */
  readonly schema?: string;
}

export type XmlAnswer =
  | { readonly ok: true; readonly gelesen: Gelesen; readonly fehler?: readonly string[] }
  | { readonly ok: false; readonly grund: string };
