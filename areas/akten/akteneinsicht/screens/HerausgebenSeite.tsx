/** "Herausgeben": to whom an Akte or a part of it goes, and what went out before. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { RadioGroup } from '#ui/Choice.tsx';
import { useLoad } from '#ui/data.ts';
import { Link } from '#ui/Link.tsx';
import { useLive } from '#ui/live.ts';
import { Page } from '#ui/Page.tsx';
import { Loaded, Note } from '#ui/States.tsx';
import { useScreenParams } from '#ui/screens.ts';
import { getAkte } from '../../akte.api.ts';
import type { Akte } from '../../akte.schema.ts';
import { nameOfPerson } from '../../screens/person/worte.ts';
import { useMayIn } from '../../screens/teile/useMayIn.ts';
import { listHerausgaben } from '../herausgabe.api.ts';
import type { HerausgabeArt } from '../herausgabe.schema.ts';
import { AbgabeForm } from './AbgabeForm.tsx';
import { AkteneinsichtForm } from './AkteneinsichtForm.tsx';
import { Herausgaben } from './Herausgaben.tsx';
import '../../screens/akten.css';
import './schwaerzen.css';

export default function HerausgebenSeite() {
  const { akteId } = useScreenParams<'akteId'>();
  const akte = useLoad(getAkte, { id: akteId });
  useLive(`akte:${akteId}`, [listHerausgaben]);
  const may = useMayIn(akteId);
  const title = akte.data?.aktenzeichen ?? 'Akte';
  return (
    <Page
      title="Herausgeben"
      sub={
        akte.data && [akte.data.hauptperson && nameOfPerson(akte.data.hauptperson), title].filter(Boolean).join(' · ')
      }
      crumbs={[
        { label: 'Akten', to: '/akten' },
        { label: title, to: '/akten/$akteId', params: { akteId } },
      ]}
    >
      <Loaded of={akte} words="Die Akte wird geladen">
        {(data) =>
          may('akten.akteneinsicht') ? (
            <Inhalt akte={data} />
          ) : (
            <Note kind="info" title="Mit einem Notzugriff wird nichts herausgegeben">
              Bitten Sie das zuständige Team.
            </Note>
          )
        }
      </Loaded>
    </Page>
  );
}

const AKTENEINSICHT = {
  value: 'akteneinsicht',
  label: 'Akteneinsicht',
  hint: 'Ein PDF für die Person, ihre Anwältin oder das Gericht, mit Schwärzungen und Fehlblättern',
} as const;

const ABGABEN = [
  {
    value: 'abgabe',
    label: 'Abgabe an eine andere Behörde',
    hint: 'Die ganze Akte als xdomea-Nachricht, etwa nach einem Umzug',
  },
  {
    value: 'anbietung',
    label: 'Anbietung an das Archiv',
    hint: 'Nur das Verzeichnis, damit das Archiv entscheidet',
  },
  {
    value: 'aussonderung',
    label: 'Aussonderung an das Archiv',
    hint: 'Die ganze Akte, nachdem das Archiv sie übernehmen will',
  },
] as const;

function Inhalt({ akte }: { akte: Akte }) {
  const may = useMayIn(akte.id);
  const [art, setArt] = useState<HerausgabeArt | ''>('');
  const done = () => setArt('');
  return (
    <div className="u-stack">
      <section className="card u-stack" aria-label="Neu herausgeben">
        {may('akten.abgabe') ? (
          <RadioGroup
            label="Was soll herausgegeben werden?"
            name="art"
            value={art}
            error={undefined}
            onChange={setArt}
            options={[AKTENEINSICHT, ...ABGABEN]}
          />
        ) : (
          // One kind is no choice.
          <div className="u-stack-tight">
            <h2>{AKTENEINSICHT.label}</h2>
            <p className="u-muted">{AKTENEINSICHT.hint}</p>
            {art === '' && (
              <div className="form-actions">
                <Button kind="primary" onClick={() => setArt(AKTENEINSICHT.value)}>
                  Akteneinsicht vorbereiten
                </Button>
              </div>
            )}
          </div>
        )}
        {art === 'akteneinsicht' && <AkteneinsichtForm akte={akte} onDone={done} />}
        {art !== '' && art !== 'akteneinsicht' && <AbgabeForm key={art} akte={akte} art={art} onDone={done} />}
      </section>
      <Herausgaben akteId={akte.id} />
      {may('akten.uebernahme') && (
        <p className="u-muted">
          Hat eine andere Behörde Ihnen eine Akte geschickt?{' '}
          <Link to="/eingang/xdomea">Akte einer anderen Behörde übernehmen</Link>
        </p>
      )}
    </div>
  );
}
