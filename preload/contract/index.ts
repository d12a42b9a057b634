export * from './commands';
export * from './desk';
export * from './fault';
export * from './methods';
export * from './model';
export * from './native';
export * from './reading';
export * from './wire';
