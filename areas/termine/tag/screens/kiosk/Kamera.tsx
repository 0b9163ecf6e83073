/** The camera looks for a QR code and keeps nothing. The browser's own reader where there is one, else the one that comes along. */
import { useEffect, useRef, useState } from 'react';

interface Props {
  readonly found: (code: string) => void;
  readonly failed: () => void;
  readonly label: string;
}

type Reader = (video: HTMLVideoElement) => Promise<string | undefined>;

const LOOK_MS = 200;

export function Kamera({ found, failed, label }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  const [isOn, setIsOn] = useState(false);
  const latest = useRef({ found, failed });
  latest.current = { found, failed };
  useEffect(() => {
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ended = false;
    const look = async (read: Reader) => {
      const element = video.current;
      if (ended || !element) return;
      const code = element.readyState >= 2 ? await read(element).catch(() => undefined) : undefined;
      if (ended) return;
      if (code) latest.current.found(code);
      else timer = setTimeout(() => void look(read), LOOK_MS);
    };
    const begin = async () => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { width: { ideal: 1280 } }, audio: false });
      const element = video.current;
      if (ended || !element) return stop(stream);
      element.srcObject = stream;
      await element.play();
      setIsOn(true);
      void look(await openReader());
    };
    begin().catch(() => !ended && latest.current.failed());
    return () => {
      ended = true;
      clearTimeout(timer);
      if (stream) stop(stream);
    };
  }, []);
  return <video ref={video} className="kiosk-kamera" data-an={isOn} muted playsInline aria-label={label} />;
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

interface Detector {
  detect(image: HTMLVideoElement): Promise<readonly { rawValue: string }[]>;
}

async function openReader(): Promise<Reader> {
  const { BarcodeDetector: Own } = window as unknown as {
    BarcodeDetector?: { new (options: { formats: string[] }): Detector; getSupportedFormats(): Promise<string[]> };
  };
  if (Own && (await Own.getSupportedFormats().catch((): string[] => [])).includes('qr_code')) {
    const detector = new Own({ formats: ['qr_code'] });
    return async (video) => (await detector.detect(video))[0]?.rawValue;
  }
  const [{ prepareZXingModule, readBarcodes }, { default: address }] = await Promise.all([
    import('zxing-wasm/reader'),
    import('zxing-wasm/reader/zxing_reader.wasm?url'),
  ]);
  // Without this it would be fetched from somebody else's server.
  const wasmBinary = await (await fetch(address)).arrayBuffer();
  prepareZXingModule({ overrides: { wasmBinary } });
  const canvas = document.createElement('canvas');
  return async (video) => {
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    if (!pen || canvas.width === 0) return undefined;
    pen.drawImage(video, 0, 0);
    const [result] = await readBarcodes(pen.getImageData(0, 0, canvas.width, canvas.height), {
      formats: ['QRCode'],
      maxNumberOfSymbols: 1,
    });
    return result?.text;
  };
}
