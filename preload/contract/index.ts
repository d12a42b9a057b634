export * from './commands';
export * from './fault';
export * from './methods';
export * from './model';
export * from './native';
export * from './reading';
export * from './wire';
