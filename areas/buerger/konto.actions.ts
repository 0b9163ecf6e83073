/** Verbs on a citizen's account. */
import { csrfTokenOf, hashToken } from '#areas/personal/index.ts';
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { kontoVereint } from './buerger.events.ts';
import { buergerFaults } from './buerger.faults.ts';
import { buergercode } from './buerger.mails.ts';
import * as api from './konto.api.ts';
import {
  deleteKonten,
  deleteSitzungByHash,
  findKonto,
  findKontoByEmail,
  insertKonto,
  type Kontozeile,
  markCodeUsed,
  moveVollmachten,
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
  judgeCode,
  newCode,
  openBuergersitzung,
  requireWithin,
  sealEmail,
  toIch,
} from './konto.ts';

const konto = (id: string | undefined) => (id ? [{ art: 'buergerkonto', id }] : []);

const signedIn = ({ actor }: ActionContext) => actor.kind === 'citizen' && actor.rights.has('buerger.konto');

export const getBuergerIch = defineAction(api.getBuergerIch, {
  run: async (context) => {
    if (!signedIn(context)) return {};
    const token = context.request.cookies?.[buergerCookie(context.config)];
    const row = await findKonto(context.tx, context.actor.id);
    return row && token ? { ich: toIch(context, row, csrfTokenOf(token)) } : {};
  },
  audit: () => ({ withoutAudit: 'says who one is oneself' }),
});

export const beginBuergerkonto = defineAction(api.beginBuergerkonto, {
  prepare: (kernel, _input, { request }) => requireWithin(kernel, GRENZEN.beginn, request.ip),
  run: async (context, { sprache }) =>
    openBuergersitzung(context, await insertKonto(context.tx, sprache, context.clock.now().toString())),
  audit: (_input, result) => ({ what: 'buergerkonto.begonnen', objects: konto(result?.id) }),
});

export const sendBuergercode = defineAction(api.sendBuergercode, {
  prepare: async (kernel, { email }, { request }) => {
    await requireWithin(kernel, GRENZEN.netz, request.ip);
    await requireWithin(kernel, GRENZEN.adresse, email);
  },
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
    const ich = await openBuergersitzung(context, row);
    return von === undefined ? ich : { ...ich, uebernommenVon: von };
  },
  audit: (_input, result) => ({ what: 'buergerkonto.angemeldet', objects: konto(result?.id) }),
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
  const begun = signedIn(context) ? await findKonto(tx, actor.id) : undefined;
  const nameless = begun?.email_versiegelt === null ? begun : undefined;
  if (known === undefined) {
    const row = nameless ?? (await insertKonto(tx, sprache, clock.now().toString()));
    await nameKonto(tx, row.id, name);
    return { row: { ...row, email_versiegelt: name.versiegelt } };
  }
  if (nameless === undefined || nameless.id === known.id) return { row: known };
  await moveVollmachten(tx, nameless.id, known.id);
  await context.events.emit(tx, kontoVereint, { von: nameless.id, nach: known.id });
  await deleteKonten(tx, [nameless.id]);
  return { row: known, von: nameless.id };
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
  audit: (_input, _result, { actor }) => ({ what: 'buergerkonto.abgemeldet', objects: konto(actor.id) }),
});

export const kontoActions = [
  getBuergerIch,
  beginBuergerkonto,
  sendBuergercode,
  confirmBuergercode,
  setBuergersprache,
  leaveBuergerportal,
];
