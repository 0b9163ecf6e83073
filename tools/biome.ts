/**
 * Runs Biome's binary for this platform. The wrapper package is not installed (its list of platforms is not complete in
 * every registry, and then `npm ci` fails), so we depend on the binaries directly and pick one here.
 *
 *   node tools/biome.ts check --write platform/http
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');

/** Path of the binary, or `undefined` where Biome publishes none that we install (musl, 32 bit). */
export function biomeBinary(platform: string = process.platform, arch: string = process.arch): string | undefined {
  const name = platform === 'win32' ? 'biome.exe' : 'biome';
  const file = path.join(ROOT, 'node_modules', '@biomejs', `cli-${platform}-${arch}`, name);
  return existsSync(file) ? file : undefined;
}

if (import.meta.main) {
  const binary = biomeBinary();
  if (binary === undefined) {
    process.stderr.write(
      `Für ${process.platform}-${process.arch} ist Biome nicht installiert. Führen Sie npm ci aus, oder prüfen Sie auf einer anderen Plattform.\n`,
    );
    process.exit(2);
  }
  const { status } = spawnSync(binary, process.argv.slice(2), { stdio: 'inherit', cwd: ROOT });
  process.exit(status ?? 1);
}
