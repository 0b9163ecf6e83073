// Kiosk and display show their page also when they are switched on without a network. Kept are our own static files alone:
// pages and what belongs to them, never an answer of the office and nothing of a person. Registered by `ohne-netz.ts`.
const SPEICHER = 'bleibe-ohne-netz';
const SEITEN = ['kiosk', 'anzeige'];

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  const seite = seiteOf(pathname);
  if (request.mode === 'navigate' && seite) event.respondWith(netzZuerst(request, seite));
  else if (pathname.startsWith('/assets/')) event.respondWith(speicherZuerst(request));
  else if (isStatic(pathname)) event.respondWith(netzZuerst(request, pathname));
});

/** The page tells what it was made of: it was there before this worker. What an earlier build left is thrown away. */
self.addEventListener('message', (event) => {
  const { seite, dateien } = event.data ?? {};
  if (SEITEN.includes(seite) && Array.isArray(dateien)) event.waitUntil(behalte(seite, dateien.filter(isStatic)));
});

/** One page for all its addresses: what stands behind the question mark is read by the page itself. */
function seiteOf(pathname) {
  const first = pathname.split('/')[1];
  return SEITEN.includes(first) ? `/${first}` : undefined;
}

function isStatic(pathname) {
  return typeof pathname === 'string' && /^\/(assets\/[\w.-]+|[\w-]+\.(svg|js|png|ico))$/.test(pathname);
}

async function netzZuerst(request, key) {
  const speicher = await caches.open(SPEICHER);
  try {
    const answer = await fetch(request);
    if (answer.ok && !answer.redirected) await speicher.put(key, answer.clone());
    return answer;
  } catch (cause) {
    const kept = await speicher.match(key);
    if (kept) return kept;
    throw cause;
  }
}

/** A file with a hash in its name never changes. */
async function speicherZuerst(request) {
  const speicher = await caches.open(SPEICHER);
  const { pathname } = new URL(request.url);
  const kept = await speicher.match(pathname);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await speicher.put(pathname, answer.clone());
  return answer;
}

async function behalte(seite, dateien) {
  const speicher = await caches.open(SPEICHER);
  const wanted = [`/${seite}`, ...dateien];
  await raeume(speicher, seite, wanted);
  // One that cannot be had now is had the next time the page is opened.
  await Promise.allSettled(
    wanted.map(async (address) => {
      if (await speicher.match(address)) return;
      const answer = await fetch(address);
      if (answer.ok) await speicher.put(address, answer);
    }),
  );
}

/** Kiosk and display in one browser share the store: files are thrown away only where one of them is alone. */
async function raeume(speicher, seite, wanted) {
  const kept = await speicher.keys();
  const paths = kept.map(({ url }) => new URL(url).pathname);
  if (SEITEN.some((other) => other !== seite && paths.includes(`/${other}`))) return;
  await Promise.all(
    paths.filter((one) => one.startsWith('/assets/') && !wanted.includes(one)).map((one) => speicher.delete(one)),
  );
}
