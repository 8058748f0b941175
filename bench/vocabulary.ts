const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Nouns of the field, the frequent ones first; each takes a regular plural. */
export const NOUNS = words(`
	table row query pipeline file column stream job source schema update partition task cluster record
	catalog checkpoint key version batch write read policy refresh group target change event log result
	notebook view filter mask function plan stage shuffle join aggregate window watermark trigger sink
	offset topic broker message payload snapshot commit transaction conflict retry failure alert metric
	threshold dashboard budget cost tag owner principal grant privilege role token secret scope volume
	folder path bucket object format header delimiter encoding type value default constraint expectation
	violation quarantine rule check test assertion fixture module package wheel library dependency image
	environment variable parameter argument flag setting option profile workspace account region network
	endpoint gateway connector driver executor worker core memory cache disk heap spill page buffer queue
	thread lock lease timeout delay interval schedule cron calendar date timestamp zone clock second hour
	day week month quarter year range bound limit quota rate share ratio count sum mean median quantile
	histogram statistic estimate sample seed bias error warning hint message trace span graph node edge
	branch merge review request release build artifact bundle deployment stack region tenant customer
	order product invoice payment shipment store supplier basket price discount currency country city
	address contact session visit click device sensor reading station vehicle route driver trip fare
	patient ward claim contract vendor asset ledger entry balance transfer audit report extract archive
	retention deletion erasure vector bitmap index cluster bin tree hash digest signature certificate
	replica mirror clone copy backup restore recovery drill incident runbook playbook owner reviewer
	learner mentor pod team reader author consumer producer provider recipient partner auditor analyst
	engineer operator steward admin dimension fact hierarchy level attribute surrogate grain measure
	model layer bronze silver gold zone domain boundary interface contract promise guarantee assumption
	constraint premise scenario option trap symptom cause remedy fallback detour shortcut habit pattern
	sequence array struct map variant field element nested lambda expression predicate literal operand
	operator clause subquery alias cursor page token segment chunk block stripe footer manifest listing
	notification webhook subscriber channel inbox digest rollout rollback toggle canary probe heartbeat
`);

/** Verbs of the field, the frequent ones first; each is regular in the present. */
export const VERBS = words(`
	read write keep need give take hold return use change add remove fail run start stop move show
	skip load match join filter group sort merge append replace update delete insert scan prune compact
	cluster split rewrite refresh recompute commit retry restore repair resume cancel schedule trigger
	monitor measure count estimate record log trace audit check test prove reject accept allow deny grant
	revoke mask hide expose share publish subscribe deliver receive store archive purge expire retain copy
	clone mirror export import parse infer cast convert encode decode validate enforce relax declare define
	name tag own review deploy release promote configure override inherit resolve pin install package
	bundle isolate throttle balance spill shuffle broadcast buffer cache evict warm reuse reclaim scale
	shrink extend narrow widen sample profile explain compare rank weigh favor avoid delay block release
	unlock queue drain flush seal open close attach detach mount map list browse search find reach miss
`);

/** Adjectives of the field, the frequent ones first. */
export const ADJECTIVES = words(`
	new small large late whole same first last other full managed incremental streaming batch external
	temporary shared private public secure safe slow fast cheap costly cold warm hot stale fresh raw clean
	dirty nested flat wide narrow deep shallow sparse dense skewed even sorted random stable volatile
	nullable required optional default explicit implicit static dynamic lazy eager atomic durable partial
	complete exact rough early nightly hourly daily weekly monthly quarterly yearly recent historic former
	current upstream downstream local remote regional global internal official open closed strict loose
	simple complex bounded unbounded idempotent deterministic serializable concurrent parallel serial
	physical logical semantic structural columnar binary textual numeric boolean temporal spatial
	compressed encrypted masked anonymous personal sensitive regulated certified tested reviewed stateful
	stateless serverless classic provisioned preempted idle busy broken healthy degraded missing duplicate
	orphaned redundant obsolete supported deprecated portable native foreign federated governed
`);

/** Adverbs and phrases that open a sentence. */
export const OPENERS = words(`
	usually often then also later sometimes first finally instead otherwise therefore still together
	meanwhile rarely conversely likewise afterwards beforehand eventually typically
`);

/** Prepositions, the frequent ones first. */
export const PREPOSITIONS = words(`
	of in to for from with by on at over under between after before without within across behind beside
	during through against
`);

/** Parts of identifiers: names of settings, tables and columns are put together from them. */
export const NAME_PARTS = words(`
	id ts key raw src dst cfg max min num avg pct cnt seq ref val opt enabled mode size bytes rows files
	interval delay ttl path uri schema catalog table column batch stream merge optimize vacuum cluster
	shuffle partition adaptive coalesce broadcast skew codec zstd parquet delta iceberg avro json csv
	cloudfiles autoloader rescue evolution inference checkpoint watermark state store rocksdb offset lag
	throughput latency retries backoff timeout heartbeat lease owner principal tag policy mask region
	orders items users devices events readings claims trips fares visits payments shipments invoices
	audit bronze silver gold quarantine dim fact scd hist snap delta2 tmp stg mart curated landing archive
`);
