import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	addDays,
	dayNumber,
	dayOfNumber,
	daysBetween,
	isDay,
	longDay,
	nextMonday,
	weekday,
} from '../../../src/model/days.ts';
import { day } from './arbitrary-plans.ts';

describe('days', () => {
	test('are those of the calendar', () => {
		for (const real of ['2028-02-29', '2000-02-29', '2027-12-31', '2027-01-01']) expect(isDay(real), real).toBe(true);
		for (const none of [
			'2027-02-29',
			'2100-02-29',
			'2027-04-31',
			'2027-13-01',
			'2027-1-1',
			'0000-01-01',
			'',
			' 2027-01-01',
		])
			expect(isDay(none), none).toBe(false);
	});

	test('go on over leap days and year ends', () => {
		expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
		expect(addDays('2027-02-28', 1)).toBe('2027-03-01');
		expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
		expect(daysBetween('2028-02-01', '2028-03-01')).toBe(29);
		expect(longDay('2027-01-04')).toBe('Mon, Jan 4, 2027');
		expect(weekday('2027-01-03')).toBe(6);
		expect(nextMonday('2027-01-03')).toBe('2027-01-04');
		expect(nextMonday('2027-01-04')).toBe('2027-01-11');
	});

	test('are numbers: adding, counting and weekdays agree with each other', () => {
		fc.assert(
			fc.property(day, fc.integer({ min: -2000, max: 2000 }), (from, days) => {
				const to = addDays(from, days);
				expect(isDay(to)).toBe(true);
				expect(daysBetween(from, to)).toBe(days);
				expect(addDays(to, -days)).toBe(from);
				expect(dayOfNumber(dayNumber(to))).toBe(to);
				expect(weekday(to)).toBe((((weekday(from) + days) % 7) + 7) % 7);
				expect(to > from).toBe(days > 0);
			}),
		);
	});

	test('come out the same in every time zone and across clock changes', () => {
		// The clocks of these places change by an hour, by half an hour, at midnight, or skipped a whole day.
		const zones = [
			'UTC',
			'America/New_York',
			'Australia/Lord_Howe',
			'America/Sao_Paulo',
			'Pacific/Apia',
			'Asia/Kathmandu',
		];
		const program = `
			const { addDays, weekday } = await import('./src/model/days.ts');
			const { planWeeks } = await import('./src/model/plan.ts');
			const days = Array.from({ length: 800 }, (_, index) => addDays('2010-12-01', index));
			const plans = ['2011-12-26', '2027-03-22', '2027-10-18', '2028-02-21'].map((start) => planWeeks({ start, holidays: [] }));
			console.log(new Date(2011, 11, 30, 12).getTimezoneOffset() + JSON.stringify([days, days.map(weekday), plans]));`;
		const printed = zones.map((TZ) =>
			execFileSync(process.execPath, ['--input-type=module', '-e', program], {
				env: { ...process.env, TZ },
				encoding: 'utf8',
			}),
		);
		// The zones were really set: their offsets differ.
		expect(new Set(printed.map((text) => /^-?\d+/.exec(text)?.[0])).size).toBeGreaterThan(4);
		expect(new Set(printed.map((text) => text.replace(/^-?\d+/, ''))).size).toBe(1);
	});
});
