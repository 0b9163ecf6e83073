/** Documents of a page: photo or file, looked at at once. What is missing keeps nobody from going on. */
import { useId, useState } from 'react';
import { call } from '#platform/http/client.ts';
import { Icon } from '#ui/Icon.tsx';
import { DATEI_BYTES, removeUnterlage, uploadUnterlage } from '../../antrag.api.ts';
import type { Datei } from '../../antrag.schema.ts';
import type { Listenzeile } from '../../formular.schema.ts';
import { unterlageWorte } from '../../texte/texte.data.ts';
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
}

function EineUnterlage({ antragId, unterlage, dateien, fest, onAdd, onRemove }: EineProps) {
  const { t, own, sprache } = useWorte();
  const { schluessel, anzahl, freiwillig } = unterlage;
  const [busy, setBusy] = useState(false);
  const [fehler, setFehler] = useState<string>();
  const id = useId();
  const add = async (file: File) => {
    setFehler(undefined);
    if (file.size > DATEI_BYTES) return setFehler('fehler.gross');
    setBusy(true);
    try {
      const inhalt = await toBase64(file);
      onAdd(await call(uploadUnterlage, { id: antragId, unterlage: schluessel, dateiname: file.name, inhalt }));
    } catch (error) {
      setFehler(fehlerKey(error));
    } finally {
      setBusy(false);
    }
  };
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
        {unterlageWorte(sprache, unterlage)}
        {freiwillig && <span className="cz-optional"> ({t('freiwillig')})</span>}
      </h2>
      {hilfe && <p className="cz-hint">{hilfe}</p>}
      {anzahl !== undefined && anzahl > 1 && <p className="cz-hint">{t('anzahl', { n: anzahl })}</p>}
      {dateien.map((datei) => (
        <DateiKarte key={datei.id} datei={datei} {...(fest ? {} : { onRemove: () => remove(datei.id) })} />
      ))}
      <div className="cz-upload-row">
        <DateiKnopf icon="scan" text={t('foto')} accept="image/*" capture onFile={add} />
        <DateiKnopf icon="hochladen" text={t('datei')} accept=".pdf,image/*" onFile={add} />
      </div>
      <div aria-live="polite">
        {busy && <p className="cz-hint">{t('laedt')} …</p>}
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

function DateiKarte({ datei, onRemove }: { readonly datei: Datei; readonly onRemove?: () => void }) {
  const { t } = useWorte();
  const good = datei.hinweise.length === 0;
  return (
    <div className="cz-file">
      <Icon name="dokument" />
      <div>
        <bdi dir="ltr" className="cz-file-name">
          {datei.dateiname}
        </bdi>
        <p className={good ? 'cz-good' : 'cz-doubt'}>
          <Icon name={good ? 'erledigt' : 'warnung'} />
          <span>
            {good && `${t('lesbar')} · `}
            {t('seiten', { n: datei.seiten })}
          </span>
        </p>
        {datei.hinweise.map((one) => (
          <p key={one} className="cz-doubt">
            {t(`hinweis.${one}`)}
          </p>
        ))}
      </div>
      {onRemove && (
        <Knopf kind="link" onClick={onRemove}>
          {t('entfernen')}
        </Knopf>
      )}
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

function toBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
