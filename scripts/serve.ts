import { readContent } from '../src/adapters/from-disk.ts';
import { serveSite } from '../src/adapters/static-server.ts';
import { buildKnowledgeBase } from '../src/model/knowledge-base.ts';
import { publishing } from '../src/starlight/publishing.ts';

const port = Number(process.env['PORT'] ?? 4321);
try {
	const knowledge = buildKnowledgeBase(await readContent('src/content', process.cwd(), ['team']));
	const { base } = publishing(knowledge.only('team'), process.env);
	const { url } = await serveSite('dist', base, port);
	console.log(`Podium is at ${url}  (Ctrl+C stops it)`);
} catch (error) {
	const { code, message } = error as NodeJS.ErrnoException;
	if (code === 'EADDRINUSE') console.error(`Port ${port} is taken. Stop what runs there, or set PORT to another.`);
	else if (code === 'ENOENT') console.error('There is no built site. Run "npm run build" first.');
	else console.error(message);
	process.exitCode = 2;
}
