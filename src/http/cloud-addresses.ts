/** Service addresses of cloud providers, reachable only from their own machines. Some are in public ranges. */

/** One service address and where it is documented. */
export interface CloudAddress {
  readonly address: string;
  /** Completes the message "is not a public address (…)". */
  readonly service: string;
  /** The provider's document that states the address. */
  readonly source: string;
}

/**
 * The guard refuses each of these addresses, whatever the registries say about its range. Most are also refused by
 * their range; the first is global unicast, and only this table refuses it.
 */
export const cloudAddresses: readonly CloudAddress[] = [
  {
    address: '168.63.129.16',
    service: "Azure's platform service",
    source: 'Microsoft Learn, Azure Virtual Network: "What is IP address 168.63.129.16?"',
  },
  {
    address: '169.254.169.254',
    service: 'instance metadata of most clouds',
    source: 'AWS EC2 User Guide, "Access instance metadata"; Google, Azure, Oracle and OpenStack use the same address',
  },
  {
    address: '169.254.170.2',
    service: 'AWS container credentials',
    source: 'AWS ECS Developer Guide, "Amazon ECS task metadata endpoint"',
  },
  {
    address: '100.100.100.200',
    service: 'Alibaba Cloud instance metadata',
    source: 'Alibaba Cloud ECS documentation, "Instance metadata"',
  },
  {
    address: '192.0.0.192',
    service: 'Oracle Cloud Classic instance metadata',
    source: 'Oracle Cloud Infrastructure Classic, "Retrieving Instance Metadata"',
  },
  {
    address: 'fd00:ec2::254',
    service: 'AWS instance metadata over IPv6',
    source: 'AWS EC2 User Guide, "Access instance metadata"',
  },
  {
    address: 'fd20:ce::254',
    service: 'Google Cloud instance metadata over IPv6',
    source: 'Google Compute Engine documentation, "View and query VM metadata"',
  },
  {
    address: 'fd00:c1::a9fe:a9fe',
    service: 'Oracle Cloud instance metadata over IPv6',
    source: 'Oracle Cloud Infrastructure documentation, "Getting Instance Metadata"',
  },
];
