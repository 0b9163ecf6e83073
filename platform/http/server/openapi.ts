/** OpenAPI 3.1 from the contracts. Shapes with `.meta({ id })` become components; all others stand where they are used. */
import { z } from 'zod';
import { type Contract, needsIdempotencyKey, pathParams } from '../contract.ts';

type Json = Record<string, unknown>;

export interface OpenApiOptions {
  readonly version: string;
  /** In the order of the areas. */
  readonly contracts: readonly { readonly area: string; readonly contract: Contract }[];
}

export function renderOpenApi({ version, contracts }: OpenApiOptions): Json {
  const components: Json = { Problem: PROBLEM };
  const paths: Record<string, Json> = {};
  for (const { area, contract } of contracts) {
    const path = contract.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [contract.method.toLowerCase()]: operationOf(area, contract, components) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Bleibe',
      version,
      description: 'Schnittstelle der offenen Plattform für die papierlose Ausländerbehörde',
    },
    tags: [...new Set(contracts.map(({ area }) => area))].map((name) => ({ name })),
    paths: sorted(paths),
    components: { schemas: sorted(components), securitySchemes: SECURITY },
  };
}

const SECURITY: Json = {
  sitzung: {
    type: 'apiKey',
    in: 'cookie',
    name: 'bleibe-sitzung',
    description: 'Sitzung im Browser; jede schreibende Anfrage trägt den Kopf x-csrf-token aus getMe.',
  },
  geraet: { type: 'http', scheme: 'bearer', description: 'Zugangsschlüssel eines Roboters oder einer Station' },
};

const PROBLEM: Json = {
  type: 'object',
  description: 'Was nicht ging und was zu tun ist (RFC 9457)',
  required: ['type', 'status', 'code', 'title', 'detail'],
  properties: {
    type: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Bleibt gleich; Programme richten sich danach' },
    title: { type: 'string' },
    detail: { type: 'string', description: 'Was jetzt zu tun ist' },
    reference: { type: 'string', description: 'Nummer, die die Zeile im Protokoll der Technik findet' },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: { path: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};

function operationOf(area: string, contract: Contract, components: Json): Json {
  const input = shapeOf(contract.input, 'input', components);
  const properties = (input.properties ?? {}) as Record<string, Json>;
  const required = new Set((input.required ?? []) as string[]);
  const inPath = pathParams(contract);
  const rest = Object.keys(properties).filter((name) => !inPath.includes(name));
  const inQuery = contract.method === 'GET' || contract.method === 'DELETE';
  const parameters = [
    ...inPath.map((name) => ({ name, in: 'path', required: true, schema: properties[name] ?? {} })),
    ...(inQuery ? rest : []).map((name) => ({
      name,
      in: 'query',
      required: required.has(name),
      schema: properties[name],
    })),
    ...(needsIdempotencyKey(contract) ? [IDEMPOTENCY_KEY] : []),
  ];
  const isPublic = contract.access === 'public';
  return {
    operationId: contract.name,
    summary: contract.summary,
    tags: [area],
    ...(isPublic ? { security: [] } : { security: [{ sitzung: [] }, { geraet: [] }] }),
    // Not part of OpenAPI: which right the caller needs.
    'x-bleibe-recht': contract.access,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(inQuery ? {} : { requestBody: bodyOf(input, properties, required, rest) }),
    responses: { ...answerOf(contract, components), default: PROBLEM_ANSWER },
  };
}

const IDEMPOTENCY_KEY: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'Für jede Absicht ein neuer; derselbe noch einmal wiederholt die Anfrage, ohne sie doppelt auszuführen.',
  schema: { type: 'string', minLength: 8, maxLength: 200 },
};

const PROBLEM_ANSWER: Json = {
  description: 'Nicht gelungen',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

function bodyOf(
  input: Json,
  properties: Record<string, Json>,
  required: ReadonlySet<string>,
  rest: readonly string[],
): Json {
  const own = rest.filter((name) => required.has(name));
  const schema = {
    type: 'object',
    properties: Object.fromEntries(rest.map((name) => [name, properties[name]])),
    ...(own.length > 0 ? { required: own } : {}),
    ...(input.additionalProperties === undefined ? {} : { additionalProperties: input.additionalProperties }),
  };
  return { required: own.length > 0, content: { 'application/json': { schema } } };
}

function answerOf(contract: Contract, components: Json): Json {
  if (!contract.bytes) {
    const schema = shapeOf(contract.output, 'output', components);
    return { 200: { description: 'Gelungen', content: { 'application/json': { schema } } } };
  }
  const content = { '*/*': { schema: { type: 'string', format: 'binary' } } };
  return { 200: { description: 'Die Datei', content }, 206: { description: 'Ein Teil der Datei (Range)', content } };
}

function shapeOf(schema: z.ZodType, io: 'input' | 'output', components: Json): Json {
  const {
    $schema: _dialect,
    $defs = {},
    ...shape
  } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    cycles: 'ref',
    override: ({ jsonSchema }) => tidy(jsonSchema as Json),
  }) as Json & { $defs?: Json };
  for (const [id, definition] of Object.entries($defs)) components[id] = pointed(definition);
  return pointed(shape) as Json;
}

/** Drops what tells nobody anything: the range of safe integers for numbers without a bound, patterns of formats. */
function tidy(schema: Json): void {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  // The name of the format says it; Zod's pattern for it fills lines.
  if (typeof schema.format === 'string') delete schema.pattern;
}

/** `#/$defs/X` lives in the components of the whole document. */
function pointed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pointed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) =>
      key === '$ref' && typeof one === 'string'
        ? [key, one.replace('#/$defs/', '#/components/schemas/')]
        : [key, pointed(one)],
    ),
  );
}

function sorted<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
