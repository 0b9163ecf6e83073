/** A button that opens the file dialog. The browser's own control speaks the browser's language and cannot be worded. */
import { useRef } from 'react';
import { Button } from './Button.tsx';

interface FileButtonProps {
  /** „Liste wählen“ */
  readonly label: string;
  /** Name of the file that is chosen, once there is one; left out where choosing already begins. */
  readonly chosen?: string | undefined;
  readonly accept?: string;
  readonly primary?: boolean;
  readonly busy?: boolean;
  readonly blocked?: string | undefined;
  onFile(file: File): void;
}

export function FileButton(props: FileButtonProps) {
  const { label, chosen, accept, primary = false, busy = false, blocked, onFile } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="u-row">
      <Button
        kind={primary ? 'primary' : 'secondary'}
        icon="hochladen"
        busy={busy}
        blocked={blocked}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      {'chosen' in props && <span className="u-muted">{chosen ?? 'Noch keine Datei gewählt'}</span>}
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        {...(accept === undefined ? {} : { accept })}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file again is a new wish.
          target.value = '';
          if (file) onFile(file);
        }}
      />
    </div>
  );
}
