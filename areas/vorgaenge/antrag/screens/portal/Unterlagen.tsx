/** Documents of a page: photo or file, looked at at once. What is missing keeps nobody from going on. */
import { useEffect, useId, useRef, useState } from 'react';
import { call } from '#platform/http/client.ts';
import { Icon } from '#ui/Icon.tsx';
import type { Datei } from '../../antrag.schema.ts';
import type { Listenzeile } from '../../formular.schema.ts';
import { DATEI_BYTES, removeUnterlage } from '../../unterlage.api.ts';
import { lueckenOf } from '../../unterlagenpruefung.rules.ts';
import { DateiKarte } from './DateiKarte.tsx';
import { ladeHoch, type Phase } from './hochladen.ts';
import { Knopf } from './Teile.tsx';
import { fehlerKey, useWorte } from './worte.ts';

interface UnterlagenProps {
  readonly antragId: string;
  readonly unterlagen: readonly Pick<Listenzeile, 'schluessel' | 'anzahl' | 'freiwillig' | 'namen'>[];
  readonly dateien: readonly Datei[];
  /** Sent already: nothing is taken back. */
  readonly fest?: boolean;
  onChange(dateien: readonly Datei[]): void;
}

export function Unterlagen({ antragId, unterlagen, dateien, fest = false, onChange }: UnterlagenProps) {
  const { t } = useWorte();
  if (unterlagen.length === 0) return null;
  return (
    <div className="cz-documents">
      {unterlagen.map((one) => (
        <EineUnterlage
          key={one.schluessel}
          antragId={antragId}
          unterlage={one}
          dateien={dateien.filter(({ unterlage }) => unterlage === one.schluessel)}
          fest={fest}
          onAdd={(datei) => onChange([...dateien, datei])}
          onRemove={(id) => onChange(dateien.filter((datei) => datei.id !== id))}
          onKeep={(kept) => onChange(dateien.map((datei) => (datei.id === kept.id ? kept : datei)))}
        />
      ))}
      {!fest && <p className="cz-hint">{t('nachreichen')}</p>}
    </div>
  );
}

interface EineProps {
  readonly antragId: string;
  readonly unterlage: UnterlagenProps['unterlagen'][number];
  readonly dateien: readonly Datei[];
  readonly fest: boolean;
  onAdd(datei: Datei): void;
  onRemove(id: string): void;
  onKeep(datei: Datei): void;
}

function EineUnterlage({ antragId, unterlage, dateien, fest, onAdd, onRemove, onKeep }: EineProps) {
  const { t, own, unterlageName } = useWorte();
  const { schluessel, anzahl, freiwillig } = unterlage;
  const { phase, fehler, add, stop, setFehler } = useHochladen(antragId, schluessel, onAdd);
  const id = useId();
  const remove = async (dateiId: string) => {
    try {
      await call(removeUnterlage, { id: antragId, dateiId });
      onRemove(dateiId);
    } catch (error) {
      setFehler(fehlerKey(error));
    }
  };
  const hilfe = own(`unterlage.${schluessel}.hilfe`);
  return (
    <section className="cz-document" aria-labelledby={id}>
      <h2 id={id}>
        {unterlageName(unterlage)}
        {freiwillig && <span className="cz-optional"> ({t('freiwillig')})</span>}
      </h2>
      {hilfe && <p className="cz-hint">{hilfe}</p>}
      {anzahl !== undefined && anzahl > 1 && <p className="cz-hint">{t('anzahl', { n: anzahl })}</p>}
      {dateien.map((datei) => (
        <DateiKarte
          key={datei.id}
          antragId={antragId}
          datei={datei}
          onKeep={onKeep}
          {...(fest ? {} : { onRemove: () => remove(datei.id) })}
        />
      ))}
      <div aria-live="polite">
        {lueckenOf({ schluessel, anzahl }, dateien).map((luecke) => (
          <p key={luecke.art} className="cz-doubt">
            <Icon name="warnung" />
            <span>
              {t(`hinweis.${luecke.art}`, luecke.art === 'seiten_fehlen' ? { seiten: luecke.seiten.join(', ') } : {})}
            </span>
          </p>
        ))}
      </div>
      <div className="cz-upload-row">
        <DateiKnopf icon="scan" text={t('foto')} accept="image/*" capture onFile={add} />
        <DateiKnopf icon="hochladen" text={t('datei')} accept=".pdf,image/*" onFile={add} />
      </div>
      <div aria-live="polite">
        {phase && <Fortgang phase={phase} onStop={stop} />}
        {fehler && (
          <p className="cz-field-error">
            <Icon name="fehler" />
            <span>
              {t(fehler)} {(fehler === 'fehler.datei' || fehler === 'fehler.gross') && t('formate')}
            </span>
          </p>
        )}
      </div>
    </section>
  );
}

function useHochladen(antragId: string, unterlage: string, onAdd: (datei: Datei) => void) {
  const [phase, setPhase] = useState<Phase>();
  const [fehler, setFehler] = useState<string>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const add = async (file: File) => {
    setFehler(undefined);
    if (file.size > DATEI_BYTES) return setFehler('fehler.gross');
    const control = new AbortController();
    running.current?.abort();
    running.current = control;
    setPhase({ art: 'hochladen', prozent: 0 });
    try {
      onAdd(await ladeHoch({ antragId, unterlage, file, signal: control.signal, tell: setPhase }));
    } catch (error) {
      if (!control.signal.aborted) setFehler(fehlerKey(error));
    } finally {
      if (running.current === control) setPhase(undefined);
    }
  };
  const stop = () => {
    running.current?.abort();
    setPhase(undefined);
  };
  return { phase, fehler, setFehler, add, stop };
}

const LANG_MS = 6_000;

function Fortgang({ phase, onStop }: { readonly phase: Phase; onStop(): void }) {
  const { t } = useWorte();
  const [lang, setLang] = useState(false);
  const { art } = phase;
  useEffect(() => {
    setLang(false);
    if (art !== 'lesen') return undefined;
    const timer = setTimeout(() => setLang(true), LANG_MS);
    return () => clearTimeout(timer);
  }, [art]);
  const text =
    phase.art === 'hochladen'
      ? t('pruefung.hochladen', { n: phase.prozent })
      : t(phase.art === 'wartet' ? 'pruefung.wartet' : lang ? 'pruefung.dauert' : 'pruefung.lesen');
  return (
    <div className="cz-going">
      <p className={phase.art === 'wartet' ? 'cz-doubt' : 'cz-hint'}>
        <Icon name={phase.art === 'wartet' ? 'warnung' : 'laeuft'} />
        <span>{text}</span>
      </p>
      <progress {...(phase.art === 'hochladen' ? { value: phase.prozent, max: 100 } : {})} aria-label={t('laedt')} />
      <Knopf kind="link" onClick={onStop}>
        {t('abbrechen')}
      </Knopf>
    </div>
  );
}

interface DateiKnopfProps {
  readonly icon: 'scan' | 'hochladen';
  readonly text: string;
  readonly accept: string;
  readonly capture?: boolean;
  onFile(file: File): void;
}

function DateiKnopf({ icon, text, accept, capture = false, onFile }: DateiKnopfProps) {
  return (
    <label className="cz-btn cz-btn-neben cz-upload">
      <Icon name={icon} />
      <span>{text}</span>
      <input
        type="file"
        accept={accept}
        {...(capture ? { capture: 'environment' as const } : {})}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
    </label>
  );
}
