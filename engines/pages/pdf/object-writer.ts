/**
 * Writes the objects of a PDF one after the other into a file: memory stays the same for two pages and for two
 * thousand, which no library that keeps the document in memory can promise.
 */
import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { deflateSync } from 'node:zlib';

/** Number of an object; generation is always 0. */
export type Ref = number;

export class ObjectWriter {
  private readonly offsets: number[] = [0];
  private readonly hash = createHash('sha256');
  private readonly file: FileHandle;
  private position = 0;

  private constructor(file: FileHandle) {
    this.file = file;
  }

  static async create(target: string): Promise<ObjectWriter> {
    const writer = new ObjectWriter(await open(target, 'w', 0o600));
    try {
      // Four bytes above 127 tell transports that this is binary (ISO 19005-2, 6.1.2).
      await writer.write(Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'));
      return writer;
    } catch (cause) {
      // A handle that is merely forgotten ends the whole process when it is collected.
      await writer.abandon();
      throw cause;
    }
  }

  /** A number to be used before the object is written. */
  reserve(): Ref {
    this.offsets.push(-1);
    return this.offsets.length - 1;
  }

  async object(body: string, ref: Ref = this.reserve()): Promise<Ref> {
    this.offsets[ref] = this.position;
    await this.write(Buffer.from(`${ref} 0 obj\n${body}\nendobj\n`, 'latin1'));
    return ref;
  }

  /** `dictionary` without length and brackets. */
  async stream(dictionary: string, data: Buffer, ref: Ref = this.reserve()): Promise<Ref> {
    this.offsets[ref] = this.position;
    await this.write(Buffer.from(`${ref} 0 obj\n<<${dictionary}/Length ${data.length}>>\nstream\n`, 'latin1'));
    await this.write(data);
    await this.write(Buffer.from('\nendstream\nendobj\n', 'latin1'));
    return ref;
  }

  async deflated(dictionary: string, data: Buffer, ref?: Ref): Promise<Ref> {
    return this.stream(`${dictionary}/Filter/FlateDecode`, deflateSync(data, { level: 9 }), ref);
  }

  /** Cross references and trailer; the file is on disk afterwards. Returns its size in bytes. */
  async finish(catalog: Ref): Promise<number> {
    const start = this.position;
    const id = this.hash.copy().digest('hex').slice(0, 32);
    const rows = this.offsets.map((offset, ref) =>
      ref === 0 ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`,
    );
    const size = this.offsets.length;
    const trailer = `<</Size ${size}/Root ${catalog} 0 R/ID[<${id}><${id}>]>>`;
    await this.write(
      Buffer.from(`xref\n0 ${size}\n${rows.join('')}trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`, 'latin1'),
    );
    await this.file.sync();
    await this.file.close();
    return this.position;
  }

  /** Gives up; the caller removes the file. */
  async abandon(): Promise<void> {
    await this.file.close();
  }

  private async write(bytes: Buffer): Promise<void> {
    this.hash.update(bytes);
    await this.file.writeFile(bytes);
    this.position += bytes.length;
  }
}

/** A number as PDF wants it: no exponent, no needless digits. */
export function num(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
