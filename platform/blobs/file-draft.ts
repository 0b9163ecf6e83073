/** Bytes on their way into the store, in a file that only this process knows. */
import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { inWords } from './trouble.ts';

export class FileDraft {
  readonly file: string;
  readonly #handle: FileHandle;
  #position: number;
  #closed = false;

  private constructor(file: string, handle: FileHandle, reserved: number) {
    this.file = file;
    this.#handle = handle;
    this.#position = reserved;
  }

  static async create(folder: string, reserved: number): Promise<FileDraft> {
    const file = path.join(folder, randomUUID());
    const handle = await inWords(async () => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      return open(file, 'wx+', 0o600);
    });
    return new FileDraft(file, handle, reserved);
  }

  get size(): number {
    return this.#position;
  }

  async append(bytes: Buffer): Promise<void> {
    await this.#write(bytes, this.#position);
    this.#position += bytes.length;
  }

  async writeFront(bytes: Buffer): Promise<void> {
    await this.#write(bytes, 0);
  }

  /** `write` of the system may take less than it was given. */
  async #write(bytes: Buffer, position: number): Promise<void> {
    let done = 0;
    while (done < bytes.length) {
      const { bytesWritten } = await inWords(() =>
        this.#handle.write(bytes, done, bytes.length - done, position + done),
      );
      done += bytesWritten;
    }
  }

  /** On disk, and closed. */
  async finish(): Promise<void> {
    await inWords(() => this.#handle.sync());
    await this.close();
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#handle.close();
  }

  async discard(): Promise<void> {
    await this.close();
    await rm(this.file, { force: true });
  }
}
