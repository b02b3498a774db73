import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';

interface ButtonProps {
  readonly kind?: 'primary' | 'plain' | 'ghost' | 'danger';
  readonly size?: 'small';
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly label?: string;
  readonly onPress?: () => void;
  readonly children: ReactNode;
}

/** A button; `primary` is the one thing a screen is for, and its words say what happens. */
export function Button({
  kind = 'plain',
  size,
  isDisabled = false,
  autoFocus,
  label,
  onPress,
  children,
}: ButtonProps) {
  return (
    <AriaButton
      className="button"
      data-kind={kind}
      data-size={size}
      isDisabled={isDisabled}
      {...(autoFocus === undefined ? {} : { autoFocus })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(onPress === undefined ? {} : { onPress })}
    >
      {children}
    </AriaButton>
  );
}
