/** The pages of the kiosk and the way between them. Whatever happens, the way back to the start is one press. */
import { type ReactNode, useState } from 'react';
import { Icon } from '#ui/Icon.tsx';
import type { Terminsprache } from '../../../termine.schema.ts';
import { formatUhrzeit } from '../../../texte/datum.ts';
import type { AnkunftAntwort, Bedarf } from '../../besuch.schema.ts';
import type { Vormerkung } from '../../vormerkung.rules.ts';
import { readableNummer, usePageLanguage, useTagtexte } from '../tagtexte.tsx';
import { type Ausgang, useHaus, useMelder } from './ankunft.ts';
import { Braucht } from './Braucht.tsx';
import { CodeEingabe } from './CodeEingabe.tsx';
import { Drucken, Merkzeichen, Nummer, showsNummer, TelefonQr, wordsOf, Zettel } from './Ergebnis.tsx';
import type { Kioskgeraet } from './geraet.ts';
import { useHandscanner, useRuhe } from './hooks.ts';
import { OhneTermin } from './OhneTermin.tsx';
import { lowerKeys, Rahmen, Wahl, Zurueck } from './Rahmen.tsx';
import { Ruhe } from './Ruhe.tsx';
import { Scannen } from './Scannen.tsx';
import { Sprachwahl } from './Sprachwahl.tsx';
import { Aushang, Start } from './Start.tsx';
import { useSchlange } from './schlange.ts';

type Seite =
  | { readonly art: 'start' | 'scan' | 'code' | 'ohne' | 'anderes' | 'bedarf' | 'unbekannt' | 'netz' }
  | { readonly art: 'antwort'; readonly antwort: AnkunftAntwort }
  | { readonly art: 'vorgemerkt'; readonly vormerkung: Vormerkung; readonly neu: boolean };

export function Ankommen({ geraet, onLost }: { geraet: Kioskgeraet; onLost: () => void }) {
  const [chosen, setChosen] = useState<Terminsprache>();
  const [offered, setOffered] = useState<Terminsprache>('de');
  const sprache = chosen ?? offered;
  const [seite, setSeite] = useState<Seite>({ art: 'start' });
  const [aside, setAside] = useState<'sprache' | 'hilfe'>();
  const [code, setCode] = useState('');
  const [bedarf, setBedarf] = useState<readonly Bedarf[]>([]);
  const t = useTagtexte()[sprache];
  const { haus, verbunden, pruefen } = useHaus(geraet);
  const schlange = useSchlange(geraet);
  const melder = useMelder(geraet, schlange);
  usePageLanguage(sprache);

  const start = () => {
    setSeite({ art: 'start' });
    setAside(undefined);
    setCode('');
  };
  const anew = () => {
    start();
    setChosen(undefined);
    setOffered('de');
    setBedarf([]);
    lowerKeys();
  };
  const isFresh =
    seite.art === 'start' && aside === undefined && chosen === undefined && sprache === 'de' && bedarf.length === 0;
  const { rest, bleiben } = useRuhe(isFresh, anew);

  const show = (ausgang: Ausgang | undefined) => {
    if (!ausgang) return;
    setAside(undefined);
    setCode('');
    // Whoever chose no language reads the answer in that of their Termin.
    if (ausgang.art === 'antwort') setOffered(ausgang.antwort.sprache);
    if (ausgang.art === 'schluessel') onLost();
    else setSeite(ausgang);
    if (ausgang.art === 'netz' || ausgang.art === 'vorgemerkt') pruefen();
  };
  const arrive = (given: string) => void melder.ankommen(given, chosen, bedarf).then(show);
  const draw = (anliegen: string) => void melder.ziehen(anliegen, sprache, bedarf).then(show);
  useHandscanner(arrive, melder.laeuft);

  const frame = (title: string, children: ReactNode, more: { text?: ReactNode; picture?: ReactNode } = {}) => (
    <Rahmen
      t={t}
      haus={haus?.haus ?? ''}
      title={title}
      banner={!verbunden && <Offline text={t('kiosk.offline.band')} />}
      onSprache={() => setAside('sprache')}
      onHilfe={() => setAside('hilfe')}
      {...more}
    >
      {children}
    </Rahmen>
  );
  // The next one begins in German, with the keys where they were.
  const again = (label: string) => (
    <button type="button" className="kiosk-button kiosk-primary" onClick={anew}>
      {label}
    </button>
  );

  const page = () => {
    if (aside === 'sprache')
      return frame(
        t('kiosk.sprache.titel'),
        <Sprachwahl
          sprache={sprache}
          onChoose={(next) => {
            setChosen(next);
            setAside(undefined);
          }}
        />,
      );
    if (aside === 'hilfe')
      return frame(t('kiosk.hilfe.titel'), <Zurueck t={t} onPress={() => setAside(undefined)} />, {
        text: <p>{t('kiosk.hilfe.text')}</p>,
      });
    switch (seite.art) {
      case 'start':
        return frame(
          t('kiosk.start.titel'),
          <Start
            t={t}
            schlange={schlange}
            bedarf={bedarf}
            onBedarf={() => setSeite({ art: 'bedarf' })}
            onMit={() => setSeite({ art: 'scan' })}
            onOhne={() => setSeite({ art: 'ohne' })}
          />,
          { text: <p>{t('kiosk.start.text')}</p>, picture: <Aushang t={t} standort={geraet.haus} /> },
        );
      case 'bedarf':
        return frame(t('kiosk.bedarf.titel'), <Braucht t={t} bedarf={bedarf} onChange={setBedarf} onWeiter={start} />, {
          text: <p>{t('kiosk.bedarf.text')}</p>,
        });
      case 'scan':
        return (
          <Scannen
            t={t}
            frame={frame}
            busy={melder.laeuft}
            onCode={arrive}
            onType={() => setSeite({ art: 'code' })}
            onBack={start}
          />
        );
      case 'code':
        return frame(
          t('kiosk.code.titel'),
          <CodeEingabe
            t={t}
            code={code}
            onCode={setCode}
            onSend={arrive}
            onBack={() => setSeite({ art: 'scan' })}
            busy={melder.laeuft}
          />,
          { text: <p>{t('kiosk.code.text')}</p> },
        );
      case 'ohne':
        return (
          <OhneTermin
            t={t}
            frame={frame}
            anliegen={haus?.anliegen ?? []}
            verbunden={verbunden}
            onChoose={draw}
            onOther={() => setSeite({ art: 'anderes' })}
            onBack={start}
          />
        );
      case 'anderes':
        return frame(
          t('kiosk.ohne.anderes'),
          <div className="kiosk-row">
            <Zurueck t={t} onPress={() => setSeite({ art: 'ohne' })} />
            {again(t('kiosk.vonvorn'))}
          </div>,
          { text: <p>{t('kiosk.ohne.anderesText')}</p> },
        );
      case 'unbekannt':
        return frame(
          t('fehler.unbekannt.titel'),
          <div className="kiosk-choices">
            <Wahl icon="wiederholen" label={t('fehler.nochmal')} onPress={() => setSeite({ art: 'scan' })} />
            <Zurueck t={t} onPress={start} />
          </div>,
          { text: <p>{t('fehler.unbekannt')}</p> },
        );
      case 'netz':
        return frame(
          t('fehler.titel'),
          <div className="kiosk-row">
            <Zurueck t={t} onPress={() => setSeite({ art: 'ohne' })} />
            {again(t('kiosk.vonvorn'))}
          </div>,
          { text: <p>{t('kiosk.offline.ohne')}</p> },
        );
      case 'vorgemerkt': {
        const { vormerkung, neu } = seite;
        const words = t('kiosk.offline.text', { zeit: formatUhrzeit(sprache, vormerkung.um) });
        return (
          <>
            {frame(
              t(neu ? 'kiosk.offline.titel' : 'kiosk.offline.schon'),
              <>
                <Merkzeichen t={t} vormerkung={vormerkung} />
                <div className="kiosk-row">
                  <Drucken t={t} />
                  {again(t('kiosk.fertig'))}
                </div>
              </>,
              { text: <p>{words}</p> },
            )}
            <Zettel
              t={t}
              haus={haus?.haus ?? ''}
              label={t('kiosk.offline.merkzeichen')}
              big={vormerkung.merkzeichen}
              lines={[words]}
              token={null}
            />
          </>
        );
      }
      case 'antwort': {
        const { antwort } = seite;
        const { title, lines } = wordsOf(t, antwort);
        const sentences = lines.map((line) => <p key={line}>{line}</p>);
        if (antwort.nummer === null || !showsNummer(antwort))
          return frame(title, again(t('kiosk.fertig')), { text: sentences });
        return (
          <>
            {frame(
              title,
              <>
                <Nummer t={t} antwort={antwort} />
                <div className="kiosk-row">
                  <Drucken t={t} />
                  {again(t('kiosk.fertig'))}
                </div>
              </>,
              {
                text: sentences,
                picture: antwort.token !== null && <TelefonQr t={t} token={antwort.token} />,
              },
            )}
            <Zettel
              t={t}
              haus={haus?.haus ?? ''}
              label={t('ankunft.nummer')}
              big={readableNummer(antwort.nummer)}
              lines={lines}
              token={antwort.token}
            />
          </>
        );
      }
    }
  };
  return (
    <>
      {page()}
      {melder.laeuft && <div className="kiosk-laeuft" role="progressbar" aria-label={t('kiosk.code.melden')} />}
      {rest !== undefined && <Ruhe t={t} rest={rest} onStay={bleiben} onEnd={anew} />}
    </>
  );
}

function Offline({ text }: { text: string }) {
  return (
    <p className="kiosk-band" role="status">
      <Icon name="keinNetz" />
      <span>{text}</span>
    </p>
  );
}

export type Frame = (title: string, children: ReactNode, more?: { text?: ReactNode; picture?: ReactNode }) => ReactNode;
