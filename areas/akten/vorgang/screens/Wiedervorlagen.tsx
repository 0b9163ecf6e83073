/** Wiedervorlagen on „Heute“ and of one Akte: what is due, one press to have done it. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { formatDayShort, formatDistance } from '#ui/format.ts';
import { Link, type Target } from '#ui/Link.tsx';
import { ProblemNote } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { toast } from '#ui/Toast.tsx';
import { useMayIn } from '../../screens/teile/useMayIn.ts';
import { listVerfuegungen } from '../vorgang.api.ts';
import { finishWiedervorlage, listWiedervorlagen } from '../wiedervorlage.api.ts';
import type { Wiedervorlage } from '../wiedervorlage.schema.ts';

export function WiedervorlagenHeute() {
  const [umfang, setUmfang] = useState<'eigene' | 'bereich'>('eigene');
  const { data, error } = useLoad(listWiedervorlagen, { umfang }, { keepLast: true });
  return (
    <section aria-labelledby="heute-wv">
      <div className="u-spread">
        <h2 id="heute-wv">Wiedervorlagen</h2>
        <fieldset className="akte-ordnung">
          <legend className="u-sr">Wessen Wiedervorlagen</legend>
          {(['eigene', 'bereich'] as const).map((one) => (
            <button
              key={one}
              type="button"
              className="buchstabe"
              aria-pressed={umfang === one}
              onClick={() => setUmfang(one)}
            >
              {one === 'eigene' ? 'meine' : 'alle in meinem Bereich'}
            </button>
          ))}
        </fieldset>
      </div>
      <ProblemNote problem={error ?? undefined} />
      {data?.eintraege.length === 0 && (
        <p className="u-muted">
          In den nächsten sieben Tagen ist nichts fällig. Was Sie an einer Akte, einem Vorgang oder einem Dokument
          wiedervorlegen, steht hier.
        </p>
      )}
      {data && data.eintraege.length > 0 && (
        <Liste eintraege={data.eintraege} zeigtAkte zeigtWen={umfang === 'bereich'} />
      )}
      {data?.mehr && (
        <p className="u-muted">Die hundert frühesten stehen hier; weitere folgen, sobald diese erledigt sind.</p>
      )}
    </section>
  );
}

/** Nothing when there are none. */
export function WiedervorlagenDerAkte({ akteId }: { akteId: string }) {
  const { data } = useLoad(listWiedervorlagen, { akteId });
  if (!data || data.eintraege.length === 0) return null;
  return (
    <section className="card" aria-labelledby="akte-wv">
      <h2 id="akte-wv">Wiedervorlagen</h2>
      <Liste eintraege={data.eintraege} zeigtWen />
    </section>
  );
}

interface ListeProps {
  readonly eintraege: readonly Wiedervorlage[];
  readonly zeigtAkte?: boolean;
  readonly zeigtWen?: boolean;
}

function Liste({ eintraege, zeigtAkte = false, zeigtWen = false }: ListeProps) {
  return (
    <ul className="heute-liste">
      {eintraege.map((one) => (
        <Zeile key={one.id} of={one} zeigtAkte={zeigtAkte} zeigtWen={zeigtWen} />
      ))}
    </ul>
  );
}

function targetOf({ akte, dokument }: Wiedervorlage): Target {
  if (!dokument) return { to: '/akten/$akteId', params: { akteId: akte.id } };
  return { to: '/akten/$akteId/dokumente/$dokumentId', params: { akteId: akte.id, dokumentId: dokument.id } };
}

function Zeile({ of, zeigtAkte, zeigtWen }: { of: Wiedervorlage } & Required<Omit<ListeProps, 'eintraege'>>) {
  const may = useMayIn(of.akte.id);
  const finish = useAct(finishWiedervorlage, {
    changes: [listWiedervorlagen, listVerfuegungen],
    done: () => toast('Wiedervorlage erledigt'),
  });
  const ort = of.dokument?.titel ?? (of.vorgang ? `Vorgang ${of.vorgang.bezeichnung}` : 'Akte');
  const wo = [zeigtAkte ? of.akte.aktenzeichen : '', ort, zeigtWen ? `für ${of.fuer.name}` : ''];
  const faellig = formatDistance(of.faellig);
  return (
    <li className="wv-zeile">
      <span className="wv-tag">
        {formatDayShort(of.faellig)}
        <Status tone={/^seit/.test(faellig) ? 'danger' : faellig === 'heute' ? 'warning' : 'plain'}>{faellig}</Status>
      </span>
      <span>
        <Link {...targetOf(of)}>{zeigtAkte ? (of.person ?? of.akte.aktenzeichen) : (of.vermerk ?? ort)}</Link>
        {zeigtAkte && of.vermerk && <span className="wv-wozu">{of.vermerk}</span>}
        <span className="cell-sub">{wo.filter(Boolean).join(' · ')}</span>
        <ProblemNote problem={finish.problem} />
      </span>
      {may('akten.bearbeiten') && (
        <Button
          icon="haken"
          busy={finish.busy}
          aria-label={`Erledigt: ${of.vermerk ?? ort}, ${of.person ?? of.akte.aktenzeichen}`}
          onClick={() => void finish.run({ id: of.id, version: of.version })}
        >
          Erledigt
        </Button>
      )}
    </li>
  );
}
