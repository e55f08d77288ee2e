/** How long a report takes over very many plans, and what that costs other work. */
package dk.familiensplan.benchmarks.reports;
