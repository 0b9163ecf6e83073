/** While something flies past, nothing is asked for: what is loaded is what people stop at. */
import { useEffect, useState } from 'react';

const REST_MS = 120;

/** True when the value has not changed for a moment. */
export function useRest(value: number): boolean {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested === value;
}

/** True from the first moment of rest on. */
export function useOnceStill(still: boolean): boolean {
  const [wanted, setWanted] = useState(still);
  useEffect(() => {
    if (still) setWanted(true);
  }, [still]);
  return wanted || still;
}
