/** Verbs on a citizen's account: begin, sign in by a code, leave. */
import { csrfTokenOf, hashToken } from '#areas/personal/index.ts';
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { buergerFaults } from './buerger.faults.ts';
import { buergercode } from './buerger.mails.ts';
import { listIdentitaeten } from './identitaet.sql.ts';
import { readAngaben } from './identitaet.ts';
import * as api from './konto.api.ts';
import {
  findKonto,
  findKontoByEmail,
  insertKonto,
  type Kontozeile,
  markCodeUsed,
  nameKonto,
  replaceCode,
  setSprache,
} from './konto.sql.ts';
import {
  buergerCookie,
  CODE_MINUTEN,
  GRENZEN,
  hashCode,
  hmacOf,
  isSignedIn,
  judgeCode,
  kontoObject,
  newCode,
  openBuergersitzung,
  requireAddressWithin,
  requireWithin,
  sealEmail,
  toIch,
  vereinige,
} from './konto.ts';
import { deleteSitzungByHash, findSitzungVertrauen } from './sitzung.sql.ts';
import { vertretungOf } from './vertretung.ts';

export const getBuergerIch = defineAction(api.getBuergerIch, {
  run: async (context) => {
    if (!isSignedIn(context)) return {};
    const token = context.request.cookies?.[buergerCookie(context.config)];
    const row = await findKonto(context.tx, context.actor.id);
    if (!row || !token) return {};
    const [identitaet] = await listIdentitaeten(context.tx, row.id);
    const session = {
      csrfToken: csrfTokenOf(token),
      vertrauen: await vertrauenHier(context),
      ...(identitaet ? { angaben: readAngaben(context, identitaet) } : {}),
      ...(await vertretungOf(context)),
    };
    return { ich: toIch(context, row, session) };
  },
  audit: () => ({ withoutAudit: 'says who one is oneself' }),
});

async function vertrauenHier({ tx, actor }: ActionContext) {
  return (actor.sessionId && (await findSitzungVertrauen(tx, actor.sessionId))) || 'niedrig';
}

export const beginBuergerkonto = defineAction(api.beginBuergerkonto, {
  prepare: (kernel, _input, { request }) => requireWithin(kernel, GRENZEN.beginn, request.ip),
  run: async (context, { sprache }) =>
    openBuergersitzung(context, await insertKonto(context.tx, sprache, context.clock.now().toString()), {
      weg: 'beginn',
    }),
  audit: (_input, result) => ({ what: 'buergerkonto.begonnen', objects: kontoObject(result?.id) }),
});

export const sendBuergercode = defineAction(api.sendBuergercode, {
  prepare: (kernel, { email }, { request }) => requireAddressWithin(kernel, email, request.ip),
  run: async (context, { email, sprache }) => {
    const { tx, clock, config, mail } = context;
    const code = newCode();
    const hmac = hmacOf(context, email);
    const now = clock.now();
    await replaceCode(tx, {
      hmac,
      versiegelt: sealEmail(context, email),
      hash: hashCode(hmac, code),
      now: now.toString(),
      endetAt: now.add({ minutes: CODE_MINUTEN }).toString(),
    });
    await mail.send(tx, buergercode, { address: email, language: sprache }, { code, minuten: String(CODE_MINUTEN) });
    return { minuten: CODE_MINUTEN, ...(config.demo ? { demoCode: code } : {}) };
  },
  audit: () => ({ what: 'buergerkonto.code-verschickt', objects: [] }),
});

export const confirmBuergercode = defineAction(api.confirmBuergercode, {
  prepare: async (kernel, { email, code }, { request }) => {
    await requireWithin(kernel, GRENZEN.netz, request.ip);
    const row = await judgeCode(kernel, hmacOf(kernel, email), code);
    return row.id;
  },
  run: async (context, { email, sprache }, codeId) => {
    const { tx, clock } = context;
    const now = clock.now().toString();
    if (!(await markCodeUsed(tx, codeId, now))) throw buergerFaults.CODE_FALSCH();
    const { row, von } = await accountOf(context, email, sprache);
    // Who came through a broker and names an address now is still the one whom the broker proved.
    const same = isSignedIn(context) && (row.id === context.actor.id || von === context.actor.id);
    const vertrauen = same ? await vertrauenHier(context) : 'niedrig';
    const ich = await openBuergersitzung(context, row, { weg: 'code', vertrauen });
    return von === undefined ? ich : { ...ich, uebernommenVon: von };
  },
  audit: (_input, result) => ({ what: 'buergerkonto.angemeldet', objects: kontoObject(result?.id) }),
});

/** The account of this address; one that was begun without an address gets it, or goes over into the known one. */
async function accountOf(
  context: ActionContext,
  email: string,
  sprache: string,
): Promise<{ row: Kontozeile; von?: string }> {
  const { tx, actor, clock } = context;
  const hmac = hmacOf(context, email);
  const name = { hmac, versiegelt: sealEmail(context, email) };
  const known = await findKontoByEmail(tx, hmac);
  const begun = isSignedIn(context) ? await findKonto(tx, actor.id) : undefined;
  const nameless = begun?.email_versiegelt === null ? begun : undefined;
  if (known === undefined) {
    const row = nameless ?? (await insertKonto(tx, sprache, clock.now().toString()));
    await nameKonto(tx, row.id, name);
    return { row: { ...row, email_versiegelt: name.versiegelt } };
  }
  if (nameless === undefined || nameless.id === known.id) return { row: known };
  await requireOnePerson(context, nameless.id, known.id);
  return { row: await vereinige(context, nameless.id, known.id), von: nameless.id };
}

/** Families share a mailbox. Two persons whom a broker proved never become one account. */
async function requireOnePerson({ tx }: ActionContext, one: string, other: string): Promise<void> {
  const first = await listIdentitaeten(tx, one);
  if (first.length > 0 && (await listIdentitaeten(tx, other)).length > 0) throw buergerFaults.IDENTITAET_VERGEBEN();
}

export const setBuergersprache = defineAction(api.setBuergersprache, {
  run: async ({ tx, actor }, { sprache }) => {
    await setSprache(tx, actor.id, sprache);
    return {};
  },
  audit: () => ({ withoutAudit: 'a choice of language' }),
});

export const leaveBuergerportal = defineAction(api.leaveBuergerportal, {
  run: async ({ tx, request, config, answer }) => {
    const token = request.cookies?.[buergerCookie(config)];
    if (token) await deleteSitzungByHash(tx, hashToken(token));
    answer.clearCookie(buergerCookie(config));
    return {};
  },
  audit: (_input, _result, { actor }) => ({ what: 'buergerkonto.abgemeldet', objects: kontoObject(actor.id) }),
});

export const kontoActions = [
  getBuergerIch,
  beginBuergerkonto,
  sendBuergercode,
  confirmBuergercode,
  setBuergersprache,
  leaveBuergerportal,
];
