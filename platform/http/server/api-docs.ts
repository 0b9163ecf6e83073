/** The interface, readable: `/api/docs` for people, `/api/docs/openapi.json` for programs. No script, no foreign origin. */
import type { FastifyInstance } from 'fastify';

type Json = Record<string, unknown>;

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly 'x-bleibe-recht': string;
  readonly parameters?: readonly { name: string; in: string; required: boolean; schema?: Json }[];
  readonly requestBody?: { content: Record<string, { schema: Json }> };
  readonly responses: Record<string, { content?: Record<string, { schema: Json }> }>;
}

/** `document` is rendered when it is first asked for: a start does not wait for it. */
export function addApiDocs(app: FastifyInstance, document: () => Json): void {
  const config = { access: 'public', anonymous: true } as const;
  let json: string | undefined;
  let page: string | undefined;
  app.get('/api/docs/openapi.json', { config }, async (_request, reply) => {
    json ??= JSON.stringify(document());
    return reply.type('application/json; charset=utf-8').header('cache-control', 'no-cache').send(json);
  });
  app.get('/api/docs/stil.css', { config }, async (_request, reply) =>
    reply.type('text/css; charset=utf-8').send(STYLE),
  );
  app.get('/api/docs', { config }, async (_request, reply) => {
    page ??= renderPage(document());
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
  });
}

function renderPage(document: Json): string {
  const paths = document.paths as Record<string, Record<string, Operation>>;
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  const areas = (document.tags as { name: string }[]).map(({ name }) => name);
  const version = html(String((document.info as Json).version));
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Schnittstelle – Bleibe</title>
<link rel="stylesheet" href="/api/docs/stil.css">
</head>
<body>
<header>
<h1>Schnittstelle von Bleibe</h1>
<p>Version ${version}, ${all.length} Wege. Für Programme: <a href="/api/docs/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
<p>Roboter und Stationen melden sich mit <code>Authorization: Bearer …</code> an, Browser mit ihrer Sitzung und dem Kopf
<code>x-csrf-token</code>. Was nicht gelingt, kommt als <code>application/problem+json</code> mit einem Code, der gleich bleibt.</p>
</header>
<nav aria-label="Bereiche"><ul>${areas.map((area) => `<li><a href="#${area}">${html(area)}</a></li>`).join('')}</ul></nav>
<main>
${areas
  .map((area) =>
    renderArea(
      area,
      all.filter(({ operation }) => operation.tags.includes(area)),
    ),
  )
  .join('\n')}
</main>
</body>
</html>
`;
}

interface Route {
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
}

function renderArea(area: string, routes: readonly Route[]): string {
  return `<section aria-labelledby="${area}">
<h2 id="${area}">${html(area)}</h2>
${routes.map(renderRoute).join('\n')}
</section>`;
}

function renderRoute({ path, method, operation }: Route): string {
  const { operationId, summary, parameters = [], requestBody, responses } = operation;
  const rows = parameters.map(
    ({ name, in: place, required, schema }) =>
      `<tr><td><code>${html(name)}</code></td><td>${PLACES[place] ?? place}</td><td>${required ? 'ja' : 'nein'}</td><td>${html(kindOf(schema))}</td></tr>`,
  );
  return `<details id="${operationId}">
<summary><span class="weg"><b>${method}</b> <code>${html(path)}</code></span> ${html(summary)}</summary>
<p>Name: <code>${operationId}</code>. ${ACCESS[operation['x-bleibe-recht']] ?? `Recht: <code>${html(operation['x-bleibe-recht'])}</code>`}</p>
${rows.length > 0 ? `<table><thead><tr><th scope="col">Angabe</th><th scope="col">Ort</th><th scope="col">nötig</th><th scope="col">Form</th></tr></thead><tbody>${rows.join('')}</tbody></table>` : ''}
${renderShape('Anfrage', requestBody?.content)}${renderShape('Antwort', responses['200']?.content)}
</details>`;
}

const PLACES: Readonly<Record<string, string>> = { path: 'Pfad', query: 'Abfrage', header: 'Kopf' };
const ACCESS: Readonly<Record<string, string>> = { public: 'Ohne Anmeldung.', 'signed-in': 'Mit Anmeldung.' };

function kindOf(schema: Json = {}): string {
  const { type, format, enum: values } = schema;
  if (Array.isArray(values)) return values.join(' | ');
  return [type, format].filter((one) => typeof one === 'string').join(', ');
}

function renderShape(title: string, content: Record<string, { schema: Json }> | undefined): string {
  const [found] = Object.entries(content ?? {});
  if (!found) return '';
  const [type, { schema }] = found;
  if (type !== 'application/json') return `<p>${title}: Bytes der Datei.</p>`;
  return `<p>${title}:</p><pre tabindex="0">${html(JSON.stringify(schema, null, 2))}</pre>`;
}

function html(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter] as string,
  );
}

const STYLE = `:root { color-scheme: light dark; --text: #171a2b; --grund: #fff; --flaeche: #f1f3f9; --rand: #6b7086; --verweis: #171ba6; }
@media (prefers-color-scheme: dark) { :root { --text: #eef0f8; --grund: #10131f; --flaeche: #1c2133; --rand: #9aa1ba; --verweis: #aeb6ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.5rem 4rem; max-width: 64rem; background: var(--grund); color: var(--text); font: 1rem/1.5 "Fira Sans", system-ui, sans-serif; }
h1 { font-size: 1.75rem; margin: 0 0 0.5rem; } h2 { font-size: 1.25rem; margin: 2rem 0 0.5rem; text-transform: capitalize; }
a { color: var(--verweis); } code, pre { font-family: "Fira Mono", ui-monospace, monospace; font-size: 0.9em; }
nav ul { display: flex; flex-wrap: wrap; gap: 1rem; list-style: none; padding: 0; margin: 1rem 0; } nav a { display: inline-block; padding: 0.25rem 0; }
details { border-top: 1px solid var(--rand); padding: 0.5rem 0; } summary { cursor: pointer; padding: 0.25rem 0; } summary:focus-visible, a:focus-visible, pre:focus-visible { outline: 3px solid var(--verweis); outline-offset: 2px; }
.weg { display: inline-block; min-width: min(100%, 28rem); overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: 0.25rem 0.75rem 0.25rem 0; border-bottom: 1px solid var(--rand); vertical-align: top; overflow-wrap: anywhere; }
pre { background: var(--flaeche); padding: 0.75rem; overflow: auto; max-height: 24rem; }
@media print { pre { max-height: none; } }
`;
