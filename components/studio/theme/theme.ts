import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';
import { i18n } from '#i18n';

/** The colours of `assets/tokens.css` by what they mean; each is light and dark at once. */
const MEANINGS = ['accent', 'risk', 'danger', 'good'] as const;

type Meaning = (typeof MEANINGS)[number];

const FILLED: Record<Meaning, { hover: string; on: string }> = {
  accent: { hover: 'var(--accent-strong)', on: 'var(--on-accent)' },
  risk: { hover: 'color-mix(in oklab, var(--risk), var(--ink) 15%)', on: 'var(--surface)' },
  danger: { hover: 'color-mix(in oklab, var(--danger), var(--ink) 15%)', on: 'var(--surface)' },
  good: { hover: 'color-mix(in oklab, var(--good), var(--ink) 15%)', on: 'var(--surface)' },
};

/** Mantine wants ten shades of a colour; the tokens have one that fits both schemes. */
function shades(meaning: Meaning): MantineColorsTuple {
  const shade = `var(--${meaning})`;
  return [shade, shade, shade, shade, shade, shade, shade, shade, shade, shade];
}

const CLEAR = '1px solid transparent';

const variantColorResolver: VariantColorsResolver = (input) => {
  const name = input.color ?? input.theme.primaryColor;
  const meaning = MEANINGS.find((each) => each === name);
  if (!meaning) return defaultVariantColorsResolver(input);
  const color = `var(--${meaning})`;
  const variants = {
    filled: { background: color, hover: FILLED[meaning].hover, color: FILLED[meaning].on, border: CLEAR },
    light: { background: `var(--${meaning}-weak)`, hover: `var(--${meaning}-weak)`, color, border: CLEAR },
    outline: { background: 'transparent', hover: 'var(--hover)', color, border: `1px solid ${color}` },
    subtle: { background: 'transparent', hover: 'var(--hover)', color, border: CLEAR },
  };
  return new Map(Object.entries(variants)).get(input.variant) ?? defaultVariantColorsResolver(input);
};

/** Mantine in the clothes of the panel: one set of tokens, two ways to use it. */
export const theme = createTheme({
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font-mono)',
  fontSizes: {
    xs: 'var(--text-s)',
    sm: 'var(--text-l)',
    md: 'var(--text-l)',
    lg: 'var(--text-xl)',
    xl: 'var(--text-2xl)',
  },
  spacing: {
    xs: 'var(--space-2)',
    sm: 'var(--space-3)',
    md: 'var(--space-4)',
    lg: 'var(--space-5)',
    xl: 'var(--space-6)',
  },
  radius: {
    xs: 'var(--radius-s)',
    sm: 'var(--radius-s)',
    md: 'var(--radius-m)',
    lg: 'var(--radius-l)',
    xl: 'var(--radius-l)',
  },
  shadows: {
    xs: 'var(--shadow)',
    sm: 'var(--shadow)',
    md: 'var(--shadow-float)',
    lg: 'var(--shadow-float)',
    xl: 'var(--shadow-float)',
  },
  defaultRadius: 'sm',
  primaryColor: 'accent',
  colors: {
    accent: shades('accent'),
    risk: shades('risk'),
    danger: shades('danger'),
    good: shades('good'),
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  variantColorResolver,
  components: {
    Checkbox: { defaultProps: { iconColor: 'var(--on-accent)', size: 'xs' } },
    Modal: {
      defaultProps: { centered: true, radius: 'lg', closeButtonProps: { 'aria-label': i18n.t('ui.close') } },
    },
    // Its arrows are smaller than a target may be; those of the keyboard do the same.
    NumberInput: { defaultProps: { hideControls: true } },
    Popover: { defaultProps: { shadow: 'md', radius: 'md' } },
    Menu: { defaultProps: { shadow: 'md', radius: 'md' } },
  },
});

const shared: Record<string, string> = {
  '--mantine-color-white': 'var(--surface-raised)',
  '--mantine-color-black': 'var(--ink)',
  // Borders and grounds of inputs, which Mantine takes from its greys.
  '--mantine-color-gray-4': 'var(--line-strong)',
  '--mantine-color-dark-4': 'var(--line-strong)',
  '--mantine-color-dark-5': 'var(--surface)',
  '--mantine-color-dark-6': 'var(--surface-raised)',
};

const schemed: Record<string, string> = {
  '--mantine-color-body': 'var(--surface-raised)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-placeholder': 'var(--ink-soft)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--danger)',
  '--mantine-color-success': 'var(--good)',
  '--mantine-color-default': 'var(--surface-raised)',
  '--mantine-color-default-hover': 'color-mix(in oklab, var(--surface-raised), var(--ink) 5%)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-disabled': 'var(--surface-sunken)',
  '--mantine-color-disabled-color': 'var(--ink-soft)',
  '--mantine-color-disabled-border': 'var(--line-soft)',
  '--mantine-color-accent-filled': 'var(--accent)',
  '--mantine-color-accent-filled-hover': 'var(--accent-strong)',
  '--mantine-color-accent-light': 'var(--accent-weak)',
  '--mantine-color-accent-light-hover': 'var(--accent-weak)',
  '--mantine-color-accent-light-color': 'var(--accent)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
};

/** Mantine's own colours stand on the tokens, whose `light-dark()` follows the scheme by itself. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: shared,
  light: schemed,
  dark: schemed,
});
