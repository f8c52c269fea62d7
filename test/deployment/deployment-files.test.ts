import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/* Files that other programs read: what each must say and must not, with a planted violation of each rule. */

interface Rule {
  name: string;
  has?: RegExp;
  hasNot?: RegExp;
  /** Breaks it. */
  planted: [from: RegExp | string, to: string];
}

const read = (path: string) => readFileSync(`deployment/${path}`, 'utf8');
/** Without comments. */
const said = (text: string) => text.replaceAll(/^\s*#.*$/gm, '');

function broken(text: string, rules: readonly Rule[]): string[] {
  const words = said(text);
  return rules
    .filter(({ has, hasNot }) => (has && !has.test(words)) || (hasNot && hasNot.test(words)))
    .map(({ name }) => name);
}

function holds(path: string, rules: readonly Rule[]) {
  const text = read(path);
  expect(broken(text, rules)).toEqual([]);
  for (const { name, planted } of rules) {
    const spoilt = text.replace(...planted);
    expect([name, spoilt === text]).toEqual([name, false]);
    expect(broken(spoilt, rules)).toContain(name);
  }
}

describe('proxies', () => {
  const [hsts, tls] = ['says HSTS for a year, subdomains too', 'speaks TLS 1.2 and 1.3 alone'];
  const year = /Strict-Transport-Security "max-age=31536000; includeSubDomains"/;
  const files: Record<string, { first: Rule[]; second: Rule[] }> = {
    'proxy/nginx.conf': {
      first: [
        { name: hsts, has: year, planted: ['31536000', '3600'] },
        {
          name: 'keeps no access log',
          hasNot: /access_log (?!off;)/,
          planted: ['access_log off', 'access_log /x'],
        },
        {
          name: 'keeps none in any server',
          has: /^(?:(?!access_log)[\s\S])*access_log off;(?:(?!access_log)[\s\S])*access_log off;(?:(?!access_log)[\s\S])*$/,
          planted: ['access_log off;', ''],
        },
        {
          name: 'tells no addresses in errors',
          hasNot: /error_log \S+ (?!crit;)/,
          planted: ['log crit;', 'log warn;'],
        },
        {
          name: 'hands on no address',
          has: /X-Forwarded-For "";/,
          planted: ['X-Forwarded-For ""', 'X-Forwarded-For $x'],
        },
        {
          name: 'writes no body to a file',
          has: /client_body_buffer_size 7m;/,
          planted: [/client_body_buffer.*/, ''],
        },
        { name: 'does not compress', has: /gzip off;/, planted: ['gzip off', 'gzip on'] },
        {
          name: 'passes the host on',
          has: /proxy_set_header Host \$host;/,
          planted: ['Host $host', 'Host x'],
        },
      ],
      second: [
        { name: tls, has: /ssl_protocols TLSv1\.2 TLSv1\.3;/, planted: ['TLSv1.2', 'TLSv1.1 TLSv1.2'] },
      ],
    },
    'proxy/Caddyfile': {
      first: [
        { name: hsts, has: year, planted: ['31536000', '3600'] },
        {
          name: 'keeps no access log',
          hasNot: /^\tlog\b(?![\s\S]*level ERROR)/m,
          planted: ['level ERROR', 'level INFO'],
        },
        { name: 'tells no addresses in errors', has: /request delete/, planted: ['request delete', ''] },
        {
          name: 'hands on no address',
          has: /header_up -X-Forwarded-For/,
          planted: ['header_up -X-Forwarded-For', ''],
        },
        {
          name: 'does not compress',
          hasNot: /^\tencode/m,
          planted: ['\treverse_proxy', '\tencode gzip\n\treverse_proxy'],
        },
      ],
      second: [{ name: tls, has: /protocols tls1\.2 tls1\.3/, planted: ['tls1.2 tls1.3', 'tls1.0 tls1.3'] }],
    },
    'proxy/apache.conf': {
      first: [
        { name: hsts, has: year, planted: ['31536000', '3600'] },
        {
          name: 'keeps no access log',
          hasNot: /CustomLog|TransferLog/,
          planted: ['TraceEnable', 'CustomLog x y\nTraceEnable'],
        },
        {
          name: 'tells no addresses in errors',
          hasNot: /LogLevel (?!crit)/,
          planted: ['LogLevel crit', 'LogLevel info'],
        },
        {
          name: 'hands on no address',
          has: /ProxyAddHeaders off/,
          planted: ['AddHeaders off', 'AddHeaders on'],
        },
        { name: 'answers no TRACE', has: /TraceEnable off/, planted: ['TraceEnable off', ''] },
        {
          name: 'passes the host on',
          has: /ProxyPreserveHost on/,
          planted: ['PreserveHost on', 'PreserveHost off'],
        },
      ],
      second: [{ name: tls, has: /SSLProtocol -all \+TLSv1\.2 \+TLSv1\.3/, planted: ['-all', 'all'] }],
    },
  };

  it('the examples of proxies send HSTS, and keep no log of who answers', () => {
    for (const [path, { first }] of Object.entries(files)) holds(path, first);
  });

  it('the examples of proxies speak TLS 1.2 and 1.3 alone', () => {
    for (const [path, { second }] of Object.entries(files)) holds(path, second);
  });
});

it('the unit of systemd gives the server its own folders and nothing else of the machine', () => {
  holds('service/kotae.service', [
    { name: 'an account of its own', has: /^User=kotae$/m, planted: ['User=kotae', 'User=root'] },
    {
      name: 'data for itself alone',
      has: /^StateDirectoryMode=0700$/m,
      planted: ['StateDirectoryMode=0700', ''],
    },
    { name: 'files for itself alone', has: /^UMask=0077$/m, planted: ['UMask=0077', 'UMask=0022'] },
    { name: 'time to stop', has: /StopSec=(?:[6-9]\d|\d{3,})$/m, planted: ['StopSec=60', 'StopSec=1'] },
    {
      name: 'no secret in it',
      hasNot: /SMTP_URL=|DATABASE_URL=/,
      planted: ['[Install]', 'Environment=SMTP_URL=x\n[Install]'],
    },
    ...['NoNewPrivileges=yes', 'ProtectSystem=strict', 'ProtectHome=yes', 'CapabilityBoundingSet='].map(
      (line) => ({
        name: line,
        has: new RegExp(`^${line}$`, 'm'),
        planted: [line, '# nothing'] as [string, string],
      }),
    ),
  ]);
});

it('the container runs as nobody, from a base that is named, and holds no secret', () => {
  holds('container/Dockerfile', [
    {
      name: 'a base with a version',
      hasNot: /^FROM \S+:latest|^FROM [^:@\s]+$/m,
      planted: [':nonroot', ':latest'],
    },
    { name: 'one base', hasNot: /^FROM[\s\S]*^FROM/m, planted: [/$/, '\nFROM x:1\n'] },
    { name: 'no root', has: /^USER (?!0\b|root)\d+/m, planted: ['USER 65532', 'USER 0'] },
    { name: 'program files of root', has: /^COPY --chown=0:0 /m, planted: ['--chown=0:0 ', ''] },
    { name: 'nothing fetched', hasNot: /^(?:ADD|RUN)\b/m, planted: ['WORKDIR', 'RUN curl x\nWORKDIR'] },
    {
      name: 'words as a list',
      hasNot: /^(?:CMD|ENTRYPOINT) (?!\[)/m,
      planted: ['ENTRYPOINT [', 'ENTRYPOINT x ['],
    },
    { name: 'asks whether it is well', has: /HEALTHCHECK[\s\S]*\/healthz/, planted: ['/healthz', '/'] },
    { name: 'stops in good order', has: /^STOPSIGNAL SIGTERM$/m, planted: ['SIGTERM', 'SIGKILL'] },
    {
      name: 'no secret',
      hasNot: /PASSWORD|SECRET|SMTP_URL|DATABASE_URL/,
      planted: ['ENV ', 'ENV SMTP_URL=x '],
    },
  ]);
  holds('container/compose.yaml', [
    { name: 'read-only', has: /^ {4}read_only: true$/m, planted: ['read_only: true', 'read_only: false'] },
    { name: 'no rights', has: /^ {4}cap_drop: \[ALL\]$/m, planted: ['cap_drop: [ALL]', ''] },
    {
      name: 'heard by the machine alone',
      hasNot: /^ {6}- '(?!127\.)\d/m,
      planted: ["'127.0.0.1:", "'0.0.0.0:"],
    },
    { name: 'few logs', has: /max-size: 10m/, planted: ['max-size: 10m', ''] },
    {
      name: 'no image without a version',
      hasNot: /image: \S+:latest|image: [^:\s]+$/m,
      planted: [':0.1.0', ''],
    },
  ]);
});
