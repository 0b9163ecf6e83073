/** The checks that count as one each. */

import { biomeBinary } from '../biome.ts';
import { readHouse } from '../boundaries/read-house.ts';
import { findViolations } from '../boundaries/rules.ts';
import { type Counts, type Part, type PartContext, ROOT, runCheck, runProgram, skip, verdict } from './part.ts';

export const format: Part = {
  name: 'format',
  async run(context) {
    const binary = biomeBinary();
    if (binary === undefined) return skip(context, `no Biome for ${process.platform}-${process.arch}`);
    return runCheck(context, binary, ['ci', '--reporter=concise', '--error-on-warnings', '.']);
  },
};

export const boundaries: Part = {
  name: 'boundaries',
  run: async (context) =>
    verdict(
      context,
      findViolations(readHouse(ROOT).tree).map(
        ({ file, line, what, rule, why }) => `${file}:${line} ${what} (${rule}: ${why})`,
      ),
    ),
};

export const types: Part = {
  name: 'types',
  run: (context) => runCheck(context, process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit']),
};

/** `openapi.json` and `schema.sql` are rendered, so that a change shows in the review; here they must be up to date. */
export const openapi: Part = {
  name: 'openapi',
  run: (context) => runCheck(context, './bleibe', ['openapi', '--check']),
};
export const schema: Part = { name: 'schema', run: (context) => runCheck(context, './bleibe', ['schema', '--check']) };

interface AuditReport {
  readonly auditReportVersion?: number;
  readonly vulnerabilities?: Readonly<
    Record<string, { readonly name: string; readonly severity: string; readonly range: string }>
  >;
}

/** Known holes in what ships. Not every registry answers this question. */
export const audit: Part = {
  name: 'audit',
  beside: 'quiet',
  async run(context: PartContext): Promise<Counts> {
    const { stdout } = await runProgram('npm', ['audit', '--omit=dev', '--json'], { signal: context.signal });
    const report = parseReport(stdout);
    if (report?.auditReportVersion === undefined)
      return skip(context, 'the package registry does not answer npm audit');
    const holes = Object.values(report.vulnerabilities ?? {}).filter(({ severity }) =>
      ['high', 'critical'].includes(severity),
    );
    return verdict(
      context,
      holes.map(({ name, range, severity }) => `${name} ${range}: ${severity}`),
    );
  },
};

function parseReport(text: string): AuditReport | undefined {
  try {
    return JSON.parse(text) as AuditReport;
  } catch {
    // npm prints prose instead of JSON when it cannot reach the registry at all; the caller then says so.
    return undefined;
  }
}
