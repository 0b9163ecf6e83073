/** Starts the S3-speaking test service and ends it again. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { S3Options } from '../s3-client.ts';

export interface TestS3 extends S3Options {
  /** After `skip` more requests, `count` requests get this status. */
  fail(status: number, count: number, skip?: number): Promise<void>;
  /** Uploads in parts that were begun and neither completed nor given up. */
  openUploads(): Promise<number>;
  stop(): Promise<void>;
}

export async function startTestS3(): Promise<TestS3> {
  const module = new URL('./s3-server.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [module], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const endpoint = `http://127.0.0.1:${(JSON.parse(line) as { port: number }).port}`;
  return {
    endpoint,
    bucket: 'akten',
    region: 'eu-central-1',
    accessKeyId: 'test-kennung',
    secretAccessKey: 'test-geheimnis',
    fail: async (status, count, skip = 0) => {
      await fetch(`${endpoint}/_fail?status=${status}&count=${count}&skip=${skip}`, { method: 'POST' });
    },
    openUploads: async () => Number(await (await fetch(`${endpoint}/_uploads`)).text()),
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
