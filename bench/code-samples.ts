import { identifier, type Prose } from './prose.ts';
import type { Random } from './random.ts';

const COLUMN_TYPES = ['STRING', 'BIGINT', 'TIMESTAMP', 'DOUBLE', 'DATE', 'BOOLEAN', 'DECIMAL(12, 2)'];
const AGGREGATES = ['sum', 'avg', 'max', 'min', 'count', 'approx_count_distinct'];

/** A plausible piece of Python: ten to twenty lines. */
export function pythonSample(random: Random, prose: Prose): string {
	const [source, target, key, time] = names(random);
	const steps = Array.from({ length: random.between(2, 6) }, () => {
		const column = snake(random);
		return random.pick([
			`        .withColumn("${column}", F.${random.pick(AGGREGATES)}("${snake(random)}") / ${random.between(2, 900)})`,
			`        .filter(F.col("${column}") ${random.pick(['>', '<', '!=', '>='])} ${random.between(0, 5000)})`,
			`        .withColumnRenamed("${column}", "${snake(random)}")`,
			`        .dropDuplicates(["${key}", "${column}"])`,
		]);
	});
	return [
		'from pyspark import pipelines as dp',
		'from pyspark.sql import functions as F',
		'',
		`# ${plain(prose)}`,
		`@dp.table(name="${target}", comment="${plain(prose)}")`,
		`def ${target}():`,
		'    return (',
		`        spark.readStream.table("${source}")`,
		`        .withWatermark("${time}", "${random.between(1, 90)} minutes")`,
		...steps,
		`        .groupBy(F.window("${time}", "${random.between(2, 60)} minutes"), "${key}")`,
		`        .agg(F.${random.pick(AGGREGATES)}("${snake(random)}").alias("${snake(random)}"))`,
		'    )',
	].join('\n');
}

/** A plausible piece of SQL: eight to twenty lines. */
export function sqlSample(random: Random, prose: Prose): string {
	const [source, target, key, time] = names(random);
	const columns = Array.from(
		{ length: random.between(2, 6) },
		() => `  ${snake(random)} ${random.pick(COLUMN_TYPES)}${random.chance(0.3) ? ' NOT NULL' : ''},`,
	);
	return [
		`-- ${plain(prose)}`,
		`CREATE TABLE IF NOT EXISTS ${target} (`,
		`  ${key} BIGINT NOT NULL,`,
		...columns,
		`  ${time} TIMESTAMP`,
		`) CLUSTER BY (${key}, ${time});`,
		'',
		`MERGE INTO ${target} AS t`,
		`USING (SELECT *, row_number() OVER (PARTITION BY ${key} ORDER BY ${time} DESC) AS place FROM ${source}) AS s`,
		`ON t.${key} = s.${key} AND s.place = 1`,
		`WHEN MATCHED AND s.${time} > t.${time} THEN UPDATE SET *`,
		...(random.chance(0.5)
			? [`WHEN NOT MATCHED BY SOURCE AND t.${snake(random)} < ${random.between(1, 400)} THEN DELETE`]
			: []),
		'WHEN NOT MATCHED THEN INSERT *;',
	].join('\n');
}

const names = (random: Random) => [snake(random), snake(random), snake(random), snake(random)] as const;

const snake = (random: Random): string => identifier(random).replaceAll('.', '_').toLowerCase();

/** A sentence without what would end a comment or a string. */
const plain = (prose: Prose): string => prose.sentence().replace(/[`"]/g, '');
