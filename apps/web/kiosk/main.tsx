import '../styles.ts';
