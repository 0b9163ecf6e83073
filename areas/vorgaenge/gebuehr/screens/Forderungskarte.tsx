/** One claim in the casework: its account line by line, and what may be done about it. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { formatAmount, formatDay, formatDayShort } from '#ui/format.ts';
import { useMay } from '#ui/session.tsx';
import { kontozeilen } from '../forderung.rules.ts';
import type { Forderung } from '../forderung.schema.ts';
import { formatKassenzeichen } from '../kassenzeichen.rules.ts';
import { ErlassDialog } from './ErlassDialog.tsx';
import { ErstattungDialog } from './ErstattungDialog.tsx';
import { StornoDialog } from './StornoDialog.tsx';
import { Wartendes } from './Wartendes.tsx';
import { Stand, WEG } from './worte.tsx';

type Tun = 'erlass' | 'storno' | 'erstattung';

export function Forderungskarte({ of }: { of: Forderung }) {
  const may = useMay()('vorgaenge.gebuehr.festsetzen');
  const [doing, setDoing] = useState<Tun>();
  const close = () => setDoing(undefined);
  const storniert = of.stornoGrund !== undefined;
  const wartet = [...of.erlasse, ...of.erstattungen, ...of.stornos].some(
    ({ entscheidung }) => entscheidung === undefined,
  );
  return (
    <article className="card kasse-karte" aria-label={`Forderung ${formatKassenzeichen(of.kassenzeichen)}`}>
      <div className="kasse-zeile">
        <h3>
          {formatKassenzeichen(of.kassenzeichen)}{' '}
          <span className="u-muted">{of.art === 'bearbeitung' ? 'Bearbeitungsgebühr' : ''}</span>
        </h3>
        <Stand of={of.stand} faelligAm={of.faelligAm} />
      </div>
      <p className="u-muted">
        {of.zahlerArt === 'andere' ? 'Es zahlt ' : ''}
        {of.zahler}, fällig am {formatDay(of.faelligAm)}, nach dem Recht vom {formatDay(of.stichtag)}
      </p>
      <Konto of={of} />
      {of.stornoGrund && <p>Storniert: {of.stornoGrund}</p>}
      <Wartendes of={of} />
      {may && (
        <div className="form-actions">
          {of.offenCent > 0 && !wartet && <Button onClick={() => setDoing('erlass')}>Erlassen oder ermäßigen</Button>}
          {of.offenCent < 0 && !wartet && <Button onClick={() => setDoing('erstattung')}>Erstatten</Button>}
          {!storniert && !of.stornoOffen && <Button onClick={() => setDoing('storno')}>Stornieren</Button>}
        </div>
      )}
      {doing === 'erlass' && <ErlassDialog of={of} onClose={close} />}
      {doing === 'erstattung' && <ErstattungDialog of={of} onClose={close} />}
      {doing === 'storno' && <StornoDialog of={of} onClose={close} />}
    </article>
  );
}

function Konto({ of }: { of: Forderung }) {
  const zeilen = kontozeilen({
    ...of,
    storniert: of.stornoGrund !== undefined,
    zahlungen: of.zahlungen.map((one) => ({ ...one, wort: WEG[one.weg] })),
  });
  return (
    <table className="table kasse-konto">
      <caption className="u-sr">Konto der Forderung</caption>
      <thead className="u-sr">
        <tr>
          <th scope="col">Wofür</th>
          <th scope="col">Betrag</th>
        </tr>
      </thead>
      <tbody>
        {zeilen.map(({ text, tag, betragCent }, at) => {
          const zeile = of.zeilen[at];
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of an account have their place and no other name
            <tr key={at}>
              <th scope="row">
                {text}
                {zeile && (
                  <span className="cell-sub">
                    {zeile.norm}
                    {zeile.schritte.length > 0 && `, Grundbetrag ${formatAmount(zeile.grundbetragCent)}`}
                  </span>
                )}
                {zeile?.schritte.map((schritt) => (
                  <span key={schritt.norm + schritt.satz} className="cell-sub">
                    {schritt.satz} ({schritt.norm}): {formatAmount(schritt.nachherCent)}
                  </span>
                ))}
                {tag && <span className="cell-sub">{formatDayShort(tag)}</span>}
              </th>
              <td className="u-number">{formatAmount(betragCent)}</td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{of.offenCent < 0 ? 'Zu viel bezahlt' : 'Offen'}</th>
          <td className="u-number">
            <strong>{formatAmount(Math.abs(of.offenCent))}</strong>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
