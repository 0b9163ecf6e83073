/**
 * Reads what a source file imports, and how long its functions are. The parser is Oxc, which Vite brings along: it knows
 * TypeScript and TSX, so nothing has to be guessed by regular expressions. TypeScript 7 has no stable compiler API.
 */
import { parseSync } from 'vite';

/** `value` runs, `type` is erased, `dynamic` runs later, `require` is CommonJS. */
export type ImportKind = 'value' | 'type' | 'dynamic' | 'require';

export interface Import {
  /** As written; `undefined` for a dynamic import whose name is computed. */
  readonly specifier: string | undefined;
  readonly kind: ImportKind;
  readonly line: number;
}

export interface FunctionSize {
  readonly name: string;
  readonly line: number;
  readonly lines: number;
}

export interface Source {
  /** Relative to the root, with forward slashes. */
  readonly file: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  readonly functions: readonly FunctionSize[];
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** Throws an Error that names the file when it does not parse. */
export function readSource(file: string, text: string): Source {
  const parsed = parseSync(file, text);
  const [error] = parsed.errors;
  if (error) throw new Error(`${file}: ${error.message}`);
  const lineAt = lineFinder(text);
  const imports: Import[] = [];
  const functions: FunctionSize[] = [];
  walk(parsed.program as unknown as Node, undefined, (node, parent) => {
    const found = importOf(node);
    if (found) imports.push({ ...found, line: lineAt(node.start) });
    if (isFunction(node)) functions.push(sizeOf(node, parent, lineAt));
  });
  return { file, lines: lineAt(text.length), imports, functions };
}

function walk(node: Node, parent: Node | undefined, visit: (node: Node, parent: Node | undefined) => void): void {
  visit(node, parent);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, node, visit);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

function importOf(node: Node): Omit<Import, 'line'> | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
      return { specifier: textOf(node.source), kind: isErased(node, 'importKind') ? 'type' : 'value' };
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      if (!isNode(node.source)) return undefined;
      return { specifier: textOf(node.source), kind: isErased(node, 'exportKind') ? 'type' : 'value' };
    case 'ImportExpression':
      return { specifier: textOf(node.source), kind: 'dynamic' };
    case 'TSImportType':
      return { specifier: textOf(node.source) ?? textOf(node.argument), kind: 'type' };
    case 'CallExpression':
      return requireOf(node);
    default:
      return undefined;
  }
}

/** Only `import type …` is erased. `import { type A } from …` still loads the file: Node strips the name, not the import. */
function isErased(node: Node, field: 'importKind' | 'exportKind'): boolean {
  return node[field] === 'type';
}

/** `require('x')` and `require.resolve('x')`, which `createRequire` makes possible in a module. */
function requireOf(node: Node): Omit<Import, 'line'> | undefined {
  const callee = node.callee;
  if (!isNode(callee)) return undefined;
  const target = callee.type === 'MemberExpression' ? callee.object : callee;
  if (!isNode(target) || target.type !== 'Identifier' || target.name !== 'require') return undefined;
  const specifier = textOf((node.arguments as unknown[])[0]);
  return specifier === undefined ? undefined : { specifier, kind: 'require' };
}

function textOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'TSLiteralType') return textOf(node.literal);
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}

function isFunction(node: Node): boolean {
  return ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'].includes(node.type);
}

function sizeOf(node: Node, parent: Node | undefined, lineAt: (offset: number) => number): FunctionSize {
  const line = lineAt(node.start);
  const named = [node.id, parent?.id, parent?.key].find((id) => isNode(id) && typeof id.name === 'string');
  const name = isNode(named) ? String(named.name) : '(anonymous)';
  return { name, line, lines: lineAt(node.end) - line + 1 };
}

function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}
