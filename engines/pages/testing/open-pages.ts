/** The engine as tests and benchmarks open it: the real sandbox, the real children. */
import { createSandbox } from '#platform/sandbox/process-sandbox.ts';
import { createPages, type Pages, type PagesOptions } from '../pages.ts';

export async function withPages<T>(use: (pages: Pages) => Promise<T>, options: Partial<PagesOptions> = {}): Promise<T> {
  const sandbox = createSandbox();
  const pages = createPages({ sandbox, ...options });
  try {
    return await use(pages);
  } finally {
    await pages.close();
    await sandbox.close();
  }
}
