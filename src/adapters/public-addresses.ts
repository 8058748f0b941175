import { BlockList, isIP } from 'node:net';

/** Networks that are no part of the public internet: IANA's special-purpose registries, and multicast. */
const NOT_PUBLIC = [
	'0.0.0.0/8',
	'10.0.0.0/8',
	'100.64.0.0/10',
	'127.0.0.0/8',
	'169.254.0.0/16',
	'172.16.0.0/12',
	'192.0.0.0/24',
	'192.0.2.0/24',
	'192.88.99.0/24',
	'192.168.0.0/16',
	'198.18.0.0/15',
	'198.51.100.0/24',
	'203.0.113.0/24',
	'224.0.0.0/3',
];
/** Within the only range of public IPv6, 2000::/3: tunnels that carry IPv4 addresses, and documentation. */
const NOT_PUBLIC_IPV6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const blocked = listOf([...NOT_PUBLIC, ...NOT_PUBLIC_IPV6]);
const global = listOf(['2000::/3']);

/** True for an IP address that anybody on the internet can reach; a content file must not make a server ask others. */
export function isPublicAddress(address: string): boolean {
	const family = isIP(address);
	if (family === 4) return !blocked.check(address, 'ipv4');
	return family === 6 && global.check(address, 'ipv6') && !blocked.check(address, 'ipv6');
}

function listOf(networks: readonly string[]): BlockList {
	const list = new BlockList();
	for (const network of networks) {
		const [address = '', prefix] = network.split('/');
		list.addSubnet(address, Number(prefix), address.includes(':') ? 'ipv6' : 'ipv4');
	}
	return list;
}
