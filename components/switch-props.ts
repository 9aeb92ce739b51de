// What the box of something that is on or off is given. The last of several that has to stay on
// does not yield, but keeps the focus and its look: disabled, it would be paler than those that are off.
import type { TargetedEvent } from 'preact';

export type Switch = {
  isOn: boolean;
  /** Whether it has to stay as it is. */
  isFixed: boolean;
  onSwitch(isOn: boolean): void;
};

export function switchProps({ isOn, isFixed, onSwitch }: Switch) {
  return {
    checked: isOn,
    ...(isFixed && { 'aria-disabled': true }),
    onClick(event: Event) {
      if (isFixed) event.preventDefault();
    },
    onChange({ currentTarget }: TargetedEvent<HTMLInputElement>) {
      if (!isFixed) onSwitch(currentTarget.checked);
    },
  };
}
