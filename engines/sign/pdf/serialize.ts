/** Writes PDF objects as bytes (ISO 32000-1, 7.3). */
import type { PdfObject, PdfStream } from './objects.ts';

export function serialize(object: PdfObject): string {
  if (object === null) return 'null';
  if (typeof object === 'boolean') return String(object);
  switch (object.kind) {
    case 'number':
    case 'raw':
      return object.text;
    case 'name':
      return `/${object.name.replace(/[^!-~]|[#()<>[\]{}/%]/g, (sign) => `#${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;
    case 'string':
      return `<${object.bytes.toString('hex')}>`;
    case 'ref':
      return `${object.num} ${object.gen} R`;
    case 'array':
      return `[${object.items.map(serialize).join(' ')}]`;
    case 'dict':
      return `<<${[...object.entries].map(([key, value]) => `${serialize({ kind: 'name', name: key })} ${serialize(value)}`).join('\n')}>>`;
    case 'stream':
      throw new Error('a stream is an object of its own');
  }
}

/** `12 0 obj … endobj`. */
export function serializeObject(num: number, gen: number, object: PdfObject): Buffer {
  const isStream = typeof object === 'object' && object !== null && object.kind === 'stream';
  const body = isStream ? serializeStream(object) : Buffer.from(serialize(object), 'latin1');
  return Buffer.concat([Buffer.from(`${num} ${gen} obj\n`), body, Buffer.from('\nendobj\n')]);
}

function serializeStream({ dict, data }: PdfStream): Buffer {
  const entries = new Map(dict.entries).set('Length', { kind: 'number', text: String(data.length) });
  return Buffer.concat([
    Buffer.from(`${serialize({ kind: 'dict', entries })}\nstream\n`, 'latin1'),
    data,
    Buffer.from('\nendstream'),
  ]);
}
