import './MemberTiles.css';

/** Whose answers are shown. */
export function MemberTiles({
  members,
  memberId,
  onMember,
  label,
}: {
  members: { id: string; name: string; note: string }[];
  memberId: string;
  onMember: (id: string) => void;
  label: string;
}) {
  return (
    <div className="member-tiles" role="group" aria-label={label}>
      {members.map((member) => (
        <button
          key={member.id}
          type="button"
          className={member.id === memberId ? 'member-tile member-tile-on' : 'member-tile'}
          aria-pressed={member.id === memberId}
          onClick={() => onMember(member.id)}
        >
          <strong>{member.name}</strong>
          <span>{member.note}</span>
        </button>
      ))}
    </div>
  );
}
